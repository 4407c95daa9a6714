/** Style sheets of packages, which the bundle puts beside its scripts. */
declare module "*.css";
