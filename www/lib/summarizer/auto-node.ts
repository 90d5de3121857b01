// The same for Node.

import "./node.js";
import "./auto.js";
