package fr.ancrage.dossiers.territoire.model;

import java.util.Set;

/**
 * Where an organisation may bring acts in: the whole département, the
 * arrondissements that it follows, or its own acts wherever they are.
 */
public sealed interface Ressort {

    /** The secretariat's. */
    Ressort DEPARTEMENT = new Departement();

    boolean comprend(String arrondissement);

    /** Wherever the département is. */
    record Departement() implements Ressort {
        @Override
        public boolean comprend(String arrondissement) {
            return true;
        }
    }

    /** Everywhere, but in the name of one organisation alone: its own software's. */
    record AuNomDe(String organisation) implements Ressort {
        @Override
        public boolean comprend(String arrondissement) {
            return true;
        }
    }

    /** These arrondissements alone; none at all for an organisation that follows none. */
    record Arrondissements(Set<String> codes) implements Ressort {
        public Arrondissements {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean comprend(String arrondissement) {
            return codes.contains(arrondissement);
        }
    }
}
