/** The mean radius of the earth (IUGG), in kilometres. */
export const EARTH_KM = 6371.0088;
/** Kilometres of a degree of latitude on a sphere of that radius. */
export const KM_PER_DEGREE = 111.2;
