// Who may import whom. Each rule says why; paths are real ones, so a package's door is `packages/<name>/src/index.ts`.

const TESTS = '\\.test\\.tsx?$'
const MODULE = '^apps/api/src/modules/([^/]+)/'
const FEATURE = '^apps/web/src/features/([^/]+)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that need each other are one file, or need a third. Types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-missing',
      comment: 'An import that resolves nowhere fails at run time, on the path no test took.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|vite/client)' },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that only happens to lie in node_modules may be gone after the next install.',
      severity: 'error',
      from: { pathNot: '\\.config\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages-in-production',
      comment: 'What the product runs on is a dependency; development packages may be left out of an installation.',
      severity: 'error',
      from: { path: '^(apps/(api|web)|packages/[^/]+)/src/', pathNot: [TESTS, '/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'rules-compute',
      comment:
        'The assessment imports itself and zod: no clock, no file, no database, no network, in browser and server alike.',
      severity: 'error',
      from: { path: '^packages/rules/src/', pathNot: [TESTS, '/testing/'] },
      to: { pathNot: ['^packages/rules/src/', 'node_modules/zod/'] },
    },
    {
      name: 'indicators-stand-alone',
      comment: 'An indicator is one folder that can be read, changed and removed by itself.',
      severity: 'error',
      from: { path: '^packages/rules/src/indicators/([^/]+)/' },
      to: { path: '^packages/rules/src/indicators/[^/]+/', pathNot: '^packages/rules/src/indicators/$1/' },
    },
    {
      name: 'contract-is-only-shapes',
      comment: 'What both sides import must not pull in either of them.',
      severity: 'error',
      from: { path: '^packages/contract/src/', pathNot: TESTS },
      to: {
        pathNot: ['^packages/contract/src/', '^packages/rules/src/index\\.ts$', 'node_modules/(zod|@orpc/contract)/'],
      },
    },
    {
      name: 'circular-prints-what-the-rules-found',
      comment:
        'A circular is made of frozen results: no clock, no file, no database, no network, so that an old one comes out as it did.',
      severity: 'error',
      from: { path: '^packages/circular/src/', pathNot: TESTS },
      to: { pathNot: ['^packages/circular/src/', '^packages/rules/src/index\\.ts$', 'node_modules/docx/'] },
    },
    {
      name: 'docx-is-packed-in-one-folder',
      comment: 'The document, its pages and its checks don’t depend on the library that packs one of its forms.',
      severity: 'error',
      from: { path: '^packages/circular/src/', pathNot: ['^packages/circular/src/word/', TESTS] },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'previews-need-no-docx',
      comment:
        'The preview runs in a browser while words are typed: the library that packs documents stays on the server.',
      severity: 'error',
      from: { path: '^packages/circular/src/preview\\.ts$' },
      to: { path: '^packages/circular/src/word/', reachable: true },
    },
    {
      name: 'sheets-know-no-domain',
      comment: 'Reading and writing sheets is the same for every kind of row: what rows mean is the import module’s.',
      severity: 'error',
      from: { path: '^packages/sheets/src/' },
      to: { path: '^(apps|prisma|packages/(rules|contract))/' },
    },
    {
      name: 'packages-know-no-app',
      comment: 'Packages are used by the apps, never the other way round.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|prisma|e2e|bench)/' },
    },
    {
      name: 'packages-by-their-door',
      comment:
        'A package promises what its index exports; everything behind it may change. Sheets and circular have a second door for browsers.',
      severity: 'error',
      from: { path: '^(apps|bench|e2e|scripts)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: [
          '^packages/[^/]+/src/index\\.ts$',
          '^packages/sheets/src/workbook\\.ts$',
          '^packages/circular/src/preview\\.ts$',
          // Whoever may reach it is said by testing-is-for-tests.
          '^packages/rules/src/testing/',
        ],
      },
    },
    {
      name: 'web-and-api-meet-in-the-contract',
      comment: 'Two programs that share code behind the contract’s back can’t be changed one at a time.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/api|prisma|packages/sheets)/', pathNot: '^packages/sheets/src/workbook\\.ts$' },
    },
    {
      name: 'api-knows-no-web',
      comment: 'The API serves the console as files it doesn’t look into.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'modules-by-their-door',
      comment: 'A module is a capability: others use what its index offers, never its tables, rules or presenters.',
      severity: 'error',
      from: { path: MODULE, pathNot: TESTS },
      to: { path: '^apps/api/src/modules/[^/]+/', pathNot: ['^apps/api/src/modules/$1/', '/index\\.ts$'] },
    },
    {
      name: 'only-routes-see-http',
      comment: 'Use cases work for a job, an import or a test as well as for a request.',
      severity: 'error',
      from: { path: MODULE, pathNot: ['\\.routes\\.ts$', TESTS] },
      to: { path: ['node_modules/(express|@orpc/server|@orpc/openapi)/', '^apps/api/src/http/implementer\\.ts$'] },
    },
    {
      name: 'only-repositories-see-prisma',
      comment: 'Tables and SQL stand in one file a module. What the client’s types say may be known elsewhere.',
      severity: 'error',
      from: { path: MODULE, pathNot: ['\\.repository\\.ts$', TESTS] },
      to: { path: ['^prisma/generated/', 'node_modules/@prisma/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'policies-are-pure',
      comment: 'Who may do what can be read, and tested, without anything else.',
      severity: 'error',
      from: { path: '\\.policy\\.ts$' },
      to: { pathNot: ['^apps/api/src/auth/policy\\.ts$', '^packages/contract/src/index\\.ts$'] },
    },
    {
      name: 'modules-know-no-process',
      comment: 'How a process starts and ends is not a module’s business.',
      severity: 'error',
      from: { path: '^apps/api/src/(modules|auth|db|jobs|http)/', pathNot: TESTS },
      to: { path: '^apps/api/src/(process|main|app)' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'It is the only file that acts on import.',
      severity: 'error',
      from: {},
      to: { path: '^apps/(api|web)/src/main\\.tsx?$' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'Builders and throw-away databases have no place in the product.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: [TESTS, '/testing/', '^packages/(rules|circular)/test/'] },
      to: { path: '/testing/' },
    },
    {
      name: 'schema-engine-stays-in-scripts',
      comment: 'Prisma’s migration engine needs mending where it meets its driver: nobody else gets to know it.',
      severity: 'error',
      from: { pathNot: '^prisma/scripts/' },
      to: { path: 'node_modules/@prisma/(schema-engine-wasm|driver-adapter-utils)/' },
    },
    {
      name: 'features-stand-alone',
      comment:
        'A feature of the console can be changed without reading another; what two need goes to components or lib.',
      severity: 'error',
      from: { path: FEATURE },
      to: { path: '^apps/web/src/features/[^/]+/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'components-know-no-domain',
      comment: 'Compositions of Ant Design for every page: a word of the domain in one of them is in the wrong place.',
      severity: 'error',
      from: { path: '^apps/web/src/components/', pathNot: TESTS },
      to: { path: ['^apps/web/src/(features|app)/(?!theme/)', '^packages/'] },
    },
    {
      name: 'lib-knows-no-page',
      comment: 'The API client, formats and small hooks serve the pages and don’t know them.',
      severity: 'error',
      from: { path: '^apps/web/src/lib/' },
      to: { path: '^apps/web/src/(features|app|components)/' },
    },
    {
      name: 'journeys-see-the-product-from-outside',
      comment: 'A journey does what a person does in a browser.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(apps|prisma)/', pathNot: '^apps/api/src/main\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: ['/dist/', '^prisma/generated/internal/', '^prisma/generated/models/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
    skipAnalysisNotInRules: true,
  },
}
