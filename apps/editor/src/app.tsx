import { SystemPage } from './pages/system-page/system-page.tsx';
import type { Services } from './services.ts';

export function App({ services }: { readonly services: Services }) {
  return <SystemPage services={services} />;
}
