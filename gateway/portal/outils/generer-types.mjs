// Writes src/api/genere/*.ts from the services' OpenAPI documents, so that a changed contract breaks the build here.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const portail = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const destination = join(portail, 'src/api/genere');
mkdirSync(destination, { recursive: true });

for (const service of [
  'case-service',
  'commission-service',
  'diagnostic-service',
  'gateway',
  'notification-service',
  'rehousing-service',
]) {
  const contrat = resolve(portail, `../../${service}/src/main/openapi/${service}.json`);
  const ast = await openapiTS(JSON.parse(readFileSync(contrat, 'utf8')));
  writeFileSync(join(destination, `${service}.ts`), astToString(ast));
}
