import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { startTabs } from './startTabs';

const place = document.getElementById('graphiql');
if (!place) throw new Error('The page has no place for GraphiQL.');

createRoot(place).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql' })}
    defaultTabs={startTabs}
    defaultEditorToolsVisibility="headers"
    schemaDescription
    inputValueDeprecation
  >
    <GraphiQL.Logo>Espalier</GraphiQL.Logo>
  </GraphiQL>,
);
