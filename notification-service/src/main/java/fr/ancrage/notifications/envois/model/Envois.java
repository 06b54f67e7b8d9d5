package fr.ancrage.notifications.envois.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where envois are kept, each with its journal. */
public interface Envois {

    Optional<Versionne> trouver(String id);

    List<Versionne> trouverTous(List<String> ids);

    /**
     * @return false when it is there already
     */
    boolean creer(Envoi envoi, Origine origine);

    /**
     * Keeps the new state and what happened together; a message that came before changes nothing.
     */
    void changer(long version, Envoi envoi, FaitEnvoi fait, Origine origine);

    /** Claims the place of one letter. @return the id of the envoi that holds it */
    String titulaire(String cle, String candidat);

    /**
     * Hands the place of a letter from the envoi that no longer stands for it to the one that does.
     */
    void ceder(String cle, String ancien, String titulaire);

    List<String> duDossier(String dossier);

    List<String> demandesPar(String dossier, String demandeur);

    /** Letters that wait to be written, the oldest first. */
    List<String> aEcrire(int combien);

    /** Mails whose turn has come. */
    List<String> aRemettre(Instant maintenant, int combien);

    /** Mails whose hand-over should have ended by now, and was not recorded. */
    List<String> restesEnChemin(Instant maintenant);

    record Versionne(Envoi envoi, long version) {}

    /**
     * @param message the message that caused it, when one did
     */
    record Origine(String auteur, @Nullable String message) {

        public static Origine message(String id) {
            return new Origine("message", id);
        }

        public static Origine tache(String nom) {
            return new Origine("tache:" + nom, null);
        }
    }
}
