package fr.ancrage.relogements.listes.usecase;

import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.concours.model.MentionListe;
import fr.ancrage.relogements.concours.model.MentionListe.Sens;
import fr.ancrage.relogements.concours.usecase.EnregistrerMention;
import fr.ancrage.relogements.listes.model.ListeSiao;
import fr.ancrage.relogements.listes.model.ListesSiao;

/** Each concours of a frozen list learns that it was told; doing it again changes nothing. */
@UseCase
public class MentionnerListe {

    private final ListesSiao listes;
    private final EnregistrerMention enregistrer;

    public MentionnerListe(ListesSiao listes, EnregistrerMention enregistrer) {
        this.listes = listes;
        this.enregistrer = enregistrer;
    }

    public void executer(ListeSiao liste) {
        liste.lignes()
                .forEach(l ->
                        enregistrer.executer(
                                l.octroi().dossier(),
                                new MentionListe(liste.id(), l.octroi().cle(), Sens.INSCRIT)));
        liste.retraits()
                .forEach(r ->
                        enregistrer.executer(
                                r.dossier(), new MentionListe(liste.id(), r.cle(), Sens.RETIRE)));
        listes.mentionnee(liste);
    }
}
