package fr.ancrage.dossiers.procedure.model;

import fr.ancrage.dossiers.bonnefoi.model.Appreciation;
import fr.ancrage.dossiers.consentement.model.Consentements;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case while it changes: what is not said stays as it was. */
final class Brouillon {

    private final Dossier avant;
    Bailleur bailleur;
    Bail bail;
    @Nullable Dette dette;
    List<String> motifs;
    SituationSociale situation;
    List<ActeEnregistre> actes;
    List<Implication> implications;
    List<AccesException> exceptions;
    Consentements consentements;
    List<Appreciation> appreciations;
    Suites suites;
    @Nullable Cloture cloture;
    @Nullable String reuniDans;
    boolean aRapprocher;
    LocalDate derniereActivite;

    Brouillon(Dossier avant) {
        this.avant = avant;
        this.bailleur = avant.bailleur();
        this.bail = avant.bail();
        this.dette = avant.dette();
        this.motifs = avant.motifs();
        this.situation = avant.situation();
        this.actes = avant.actes();
        this.implications = avant.implications();
        this.exceptions = avant.exceptions();
        this.consentements = avant.consentements();
        this.appreciations = avant.appreciations();
        this.suites = avant.suites();
        this.cloture = avant.cloture();
        this.reuniDans = avant.reuniDans();
        this.aRapprocher = avant.aRapprocher();
        this.derniereActivite = avant.derniereActivite();
    }

    /** Somebody did something on that day; a fact that is told late makes no case older. */
    void activite(LocalDate le) {
        if (le.isAfter(derniereActivite)) {
            derniereActivite = le;
        }
    }

    Dossier dossier() {
        return new Dossier(
                avant.id(),
                avant.reference(),
                avant.departement(),
                avant.commune(),
                avant.communeNom(),
                avant.arrondissement(),
                avant.parc(),
                avant.menage(),
                bailleur,
                bail,
                dette,
                motifs,
                situation,
                actes,
                implications,
                exceptions,
                consentements,
                appreciations,
                suites,
                cloture,
                reuniDans,
                avant.procedureAnterieure(),
                aRapprocher,
                avant.ouvertLe(),
                derniereActivite);
    }

    @Override
    public String toString() {
        return "Brouillon[" + avant.reference() + "]";
    }
}
