// What www/texts-plugin.ts makes when the package is built.

declare module "virtual:nutgraf-texts" {
  export const translations: Record<
    string,
    () => Promise<{ default: Record<string, string> }>
  >;
}
