//! Newton's method for a few dozen weights: exact, without a step length to
//! choose, the same on every run.

/// Value, gradient and curvature (row by row) at a point.
pub struct Local {
    pub loss: f64,
    pub slope: Vec<f64>,
    pub curve: Vec<f64>,
}

impl Local {
    pub fn new(size: usize) -> Local {
        Local {
            loss: 0.0,
            slope: vec![0.0; size],
            curve: vec![0.0; size * size],
        }
    }
}

/// The lowest point of a convex function.
pub fn lowest(size: usize, mut at: impl FnMut(&[f64]) -> Local) -> Vec<f64> {
    let mut point = vec![0.0; size];
    let mut here = at(&point);
    for _ in 0..60 {
        let step = solve(&here.curve, &here.slope);
        let mut share = 1.0;
        loop {
            let next: Vec<f64> = point
                .iter()
                .zip(&step)
                .map(|(p, s)| p - share * s)
                .collect();
            let there = at(&next);
            let gain = here.loss - there.loss;
            if gain > 0.0 || share < 1e-6 {
                let is_done = gain.abs() < 1e-10 * (1.0 + here.loss.abs());
                (point, here) = (next, there);
                if is_done {
                    return point;
                }
                break;
            }
            share /= 2.0;
        }
    }
    point
}

/// Solves `matrix x = right` for a symmetric positive matrix (Cholesky).
fn solve(matrix: &[f64], right: &[f64]) -> Vec<f64> {
    let n = right.len();
    let mut lower = vec![0.0; n * n];
    for row in 0..n {
        for column in 0..=row {
            let sum: f64 = (0..column)
                .map(|k| lower[row * n + k] * lower[column * n + k])
                .sum();
            let rest = matrix[row * n + column] - sum;
            lower[row * n + column] = if row == column {
                rest.max(1e-12).sqrt()
            } else {
                rest / lower[column * n + column]
            };
        }
    }
    let mut x = right.to_vec();
    for row in 0..n {
        let sum: f64 = (0..row).map(|k| lower[row * n + k] * x[k]).sum();
        x[row] = (x[row] - sum) / lower[row * n + row];
    }
    for row in (0..n).rev() {
        let sum: f64 = (row + 1..n).map(|k| lower[k * n + row] * x[k]).sum();
        x[row] = (x[row] - sum) / lower[row * n + row];
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_bottom_of_a_bowl() {
        // (x - 1)^2 + (x - y)^2 + y^4
        let bottom = lowest(2, |p| Local {
            loss: (p[0] - 1.0).powi(2) + (p[0] - p[1]).powi(2) + p[1].powi(4),
            slope: vec![
                2.0 * (p[0] - 1.0) + 2.0 * (p[0] - p[1]),
                2.0 * (p[1] - p[0]) + 4.0 * p[1].powi(3),
            ],
            curve: vec![4.0, -2.0, -2.0, 2.0 + 12.0 * p[1].powi(2)],
        });
        assert!((2.0 * bottom[0] - 1.0 - bottom[1]).abs() < 1e-6);
        assert!((bottom[1] - bottom[0] + 2.0 * bottom[1].powi(3)).abs() < 1e-6);
    }
}
