package fr.ancrage.dossiers.notes.model;

/** What the author of a note may do with it. */
public sealed interface GesteNote {

    record Corriger(String texte, String motif) implements GesteNote {
        @Override
        public String toString() {
            return "Corriger[***]";
        }
    }

    record Retirer(String motif) implements GesteNote {
        @Override
        public String toString() {
            return "Retirer[***]";
        }
    }

    record Partager(String organisation, String motif) implements GesteNote {
        @Override
        public String toString() {
            return "Partager[" + organisation + "]";
        }
    }

    record Reprendre(String organisation) implements GesteNote {}
}
