export { deployAll, freshResourcesOf, type DeployOptions } from '../../api/catalogue/deployAll';
