/** The addresses of the pages that each association has one of, in all languages. For `getStaticPaths`. */
import { facts } from '../../facts/index.ts';
import { languagePaths } from '../../i18n/paths.ts';

export const associationPaths = () =>
  facts.associations.flatMap((association) =>
    languagePaths().map(({ params, props }) => ({
      params: { ...params, id: association.id },
      props: { ...props, association },
    })),
  );
