package fr.ancrage.dossiers.procedure.model;

import org.jspecify.annotations.Nullable;

/** What became of an act. */
public sealed interface ResultatActe {

    /** A case was opened for a household that nobody knew. */
    record Ouvert(String dossier) implements ResultatActe {}

    /** The act joined a case that was certain. */
    record Rattache(String dossier) implements ResultatActe {}

    /** A case was opened, and likely ones are proposed to the secretariat. */
    record ARapprocher(String dossier) implements ResultatActe {}

    /** The same act, known already; the case is absent while its opening is under way. */
    record Doublon(@Nullable String dossier) implements ResultatActe {}

    /** Another act bears this number. */
    record NumeroDejaUtilise(@Nullable String dossier) implements ResultatActe {}

    /** The case of this act was erased; the same act does not bring it back. */
    record Efface() implements ResultatActe {}
}
