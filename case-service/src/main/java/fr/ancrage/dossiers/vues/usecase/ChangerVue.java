package fr.ancrage.dossiers.vues.usecase;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.vues.model.Vue;
import fr.ancrage.dossiers.vues.model.Vues;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** Shares a view with the organisation, keeps it to oneself again, or drops it. */
@UseCase
public class ChangerVue {

    public enum Changement {
        PARTAGER,
        NE_PLUS_PARTAGER,
        RETIRER
    }

    @DonneePersonnelle
    public record Commande(String vue, String organisation, String agent, Changement changement) {
        @Override
        public String toString() {
            return "Commande[" + vue + ", " + changement + "]";
        }
    }

    public sealed interface Resultat {

        record Fait() implements Resultat {}

        /** Somebody else's, shared with the agent. */
        record DUnCollegue() implements Resultat {}

        record Inconnue() implements Resultat {}
    }

    private final Vues vues;

    public ChangerVue(Vues vues) {
        this.vues = vues;
    }

    public Resultat executer(Commande c) {
        Optional<Vue> connue =
                vues.trouver(c.vue()).filter(v -> v.pour(c.organisation(), c.agent()));
        if (connue.isEmpty()) {
            return new Resultat.Inconnue();
        }
        Vue vue = connue.get();
        if (!vue.tenuePar(c.organisation(), c.agent())) {
            return new Resultat.DUnCollegue();
        }
        switch (c.changement()) {
            case PARTAGER -> vues.remplacer(vue.partagee(true));
            case NE_PLUS_PARTAGER -> vues.remplacer(vue.partagee(false));
            case RETIRER -> vues.retirer(vue.id());
        }
        return new Resultat.Fait();
    }
}
