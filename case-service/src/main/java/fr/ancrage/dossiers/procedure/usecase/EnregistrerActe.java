package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.ResultatActe;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.model.Revendication.Decision;
import fr.ancrage.dossiers.procedure.model.Revendications;
import fr.ancrage.dossiers.rapprochement.model.Traits;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Records one act, whichever door it came through: claims its number, finds or opens its case, and
 * says what became of it.
 *
 * <p>Each step is one document and can be repeated: claim, decision, household, case, proposals,
 * done. Killed between two of them, the next run follows the decision that stands and completes it;
 * nothing is done twice.
 */
@UseCase
public class EnregistrerActe {

    /**
     * @param dossierImpose the act was recorded on this very case by a person: no matching
     */
    public record Commande(
            ActeRecu acte,
            Provenance provenance,
            String auteur,
            LocalDate aujourdhui,
            @Nullable String dossierImpose) {}

    private final Registres registres;
    private final Aiguillage aiguillage;

    public EnregistrerActe(Registres registres) {
        this.registres = registres;
        this.aiguillage = new Aiguillage(registres);
    }

    /**
     * @throws OptimisticLockingFailureException when another opening of the same household is under
     *     way: starting again will find it
     */
    public ResultatActe executer(Commande commande) {
        ActeRecu acte = commande.acte();
        String cle = Revendication.cle(acte.departement(), acte.numero());
        Revendication standing =
                registres
                        .revendications()
                        .revendiquer(cle, acte.empreinte(), commande.provenance());
        if (standing.effacee()) {
            return new ResultatActe.Efface();
        }
        if (!standing.empreinte().equals(acte.empreinte())) {
            return new ResultatActe.NumeroDejaUtilise(dossier(standing));
        }
        boolean aNous = standing.provenance().equals(commande.provenance());
        boolean saisieInterrompue =
                !standing.appliquee() && standing.provenance().lot() == null && aNous;
        if (!aNous || standing.appliquee() && commande.provenance().lot() == null) {
            return new ResultatActe.Doublon(dossier(standing));
        }
        Decision decision = standing.decision();
        boolean reprise = decision != null || saisieInterrompue;
        if (decision == null) {
            decision =
                    java.util.Objects.requireNonNull(
                            registres
                                    .revendications()
                                    .decider(
                                            cle,
                                            standing.generation(),
                                            decider(commande, cle, standing.generation()))
                                    .decision());
        }
        if (!standing.appliquee()) {
            appliquer(commande, cle, standing.generation(), decision, reprise);
            registres.revendications().appliquee(cle, standing.generation());
        }
        return resultat(decision);
    }

    static ResultatActe resultat(Decision decision) {
        if (!decision.ouvre()) {
            return new ResultatActe.Rattache(decision.dossier());
        }
        return decision.propositions().isEmpty()
                ? new ResultatActe.Ouvert(decision.dossier())
                : new ResultatActe.ARapprocher(decision.dossier());
    }

    private static @Nullable String dossier(Revendication revendication) {
        return revendication.decision() == null ? null : revendication.decision().dossier();
    }

    private Decision decider(Commande commande, String cle, int generation) {
        if (commande.dossierImpose() != null) {
            return aiguillage.impose(commande.dossierImpose());
        }
        ActeRecu acte = commande.acte();
        Traits traits = acte.traits();
        Aiguillage.Voie voie =
                aiguillage.choisir(
                        acte,
                        cle,
                        generation,
                        registres.menages().candidats(acte.departement(), traits.cles()));
        if (voie.decision().nouveauMenage()) {
            reserverLeFoyer(traits, cle, generation, voie);
        }
        return voie.decision();
    }

    /**
     * Two imports at once must not open one household twice: whoever holds the key opens, the other
     * starts again and finds it. A key held by a household that was just compared and told apart (a
     * namesake with another lease) is no obstacle.
     */
    private void reserverLeFoyer(Traits traits, String cle, int generation, Aiguillage.Voie voie) {
        String menage = voie.decision().menage();
        Revendications revendications = registres.revendications();
        for (String foyer : traits.clesFoyer()) {
            Revendications.CleFoyer tenue =
                    revendications.revendiquerFoyer(cleFoyer(cle, foyer), cle, generation, menage);
            if (tenue.menage().equals(menage) || voie.compares().contains(tenue.menage())) {
                continue;
            }
            Revendication autre = revendications.trouver(tenue.acte()).orElse(null);
            boolean perimee =
                    autre == null
                            || autre.generation() != tenue.generation()
                            || autre.annulee()
                            // done, and yet not among the candidates: the household was merged or
                            // renamed since
                            || autre.appliquee()
                            || autre.decision() != null
                                    && !autre.decision().menage().equals(tenue.menage());
            if (perimee) {
                revendications.reprendreFoyer(tenue, cle, generation, menage);
            }
            throw new OptimisticLockingFailureException(
                    "another opening of the same household is under way");
        }
    }

    private void appliquer(
            Commande commande, String cle, int generation, Decision decision, boolean reprise) {
        Effets effets = new Effets(commande, cle, generation, decision);
        Auteur auteur = Auteur.agent(commande.auteur());
        // before the case, which others hear of at once and ask whose it is
        if (decision.nouveauMenage()) {
            registres.menages().creer(effets.menage());
        }
        if (!decision.ouvre()) {
            Dossiers.Ecriture suite = effets.suite(courant(decision.dossier()));
            registres.dossiers().enregistrer(suite.lu(), suite.changement(), auteur);
        } else if (!reprise || !registres.dossiers().existe(decision.dossier())) {
            String reference =
                    registres
                            .references()
                            .suivante(
                                    commande.acte().departement(), commande.aujourdhui().getYear());
            registres.dossiers().ouvrir(effets.ouverture(reference), auteur);
        }
        if (!decision.nouveauMenage()) {
            registres.menages().completer(decision.menage(), effets.mention());
        }
        effets.propositions().forEach(registres.propositions()::proposer);
    }

    /** A household's key is its département's. */
    static String cleFoyer(String cle, String foyer) {
        return cle.substring(0, cle.indexOf('/')) + "/" + foyer;
    }

    /** The case itself, or the one that absorbed it meanwhile. */
    private Dossiers.Lu courant(String dossier) {
        return registres
                .dossiers()
                .courant(dossier)
                .orElseThrow(() ->
                        new OptimisticLockingFailureException("the case is still being opened"));
    }
}
