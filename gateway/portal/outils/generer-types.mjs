// Writes src/api/genere/*.ts from the services' OpenAPI documents, so that a changed contract breaks the build here.
// A provisional document stands in for a service whose own is not committed yet.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const portail = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const destination = join(portail, 'src/api/genere');
mkdirSync(destination, { recursive: true });

for (const service of ['case-service', 'diagnostic-service', 'gateway']) {
  const committed = resolve(portail, `../../${service}/src/main/openapi/${service}.json`);
  const source = existsSync(committed) ? committed : join(portail, `provisoire/${service}.json`);
  const ast = await openapiTS(JSON.parse(readFileSync(source, 'utf8')));
  writeFileSync(join(destination, `${service}.ts`), astToString(ast));
  if (source !== committed) console.warn(`${service}: provisional contract`);
}
