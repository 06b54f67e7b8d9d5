import '@codegouvfr/react-dsfr/dsfr/dsfr.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-system/icons-system.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-business/icons-business.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-user/icons-user.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-document/icons-document.min.css';
import './presentation/ancrage.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider, createBrowserRouter } from 'react-router';
import { demarrerDsfr } from './app/dsfr';
import { routes } from './app/routes';

demarrerDsfr();
createRoot(document.getElementById('portail')!).render(
  <StrictMode>
    <RouterProvider router={createBrowserRouter(routes)} />
  </StrictMode>,
);
