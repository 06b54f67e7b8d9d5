package fr.ancrage.relogements.concours.usecase;

import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.concours.model.FaitConcours;
import fr.ancrage.relogements.concours.model.MentionListe;

/** A list has told SIAO of a grant; said twice, it is known once. */
@UseCase
public class EnregistrerMention {

    private final EnregistrerFait enregistrer;

    public EnregistrerMention(EnregistrerFait enregistrer) {
        this.enregistrer = enregistrer;
    }

    public void executer(String dossier, MentionListe mention) {
        enregistrer.executer(
                new EnregistrerFait.Commande(
                        dossier,
                        null,
                        concours -> concours.mentionner(mention),
                        new FaitConcours.Mentionne(
                                mention.liste(), mention.octroi(), mention.sens().name()),
                        mention.liste() + "/" + mention.octroi() + "/" + mention.sens()));
    }
}
