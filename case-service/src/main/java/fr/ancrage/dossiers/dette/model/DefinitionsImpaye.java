package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.dette.model.DefinitionImpaye.Code;
import fr.ancrage.dossiers.dette.model.DefinitionImpaye.Constat;
import fr.ancrage.dossiers.dette.model.ImpayeDeGestion.Terme;
import fr.ancrage.dossiers.echeances.model.Ancre;
import fr.ancrage.dossiers.echeances.model.Ancres;
import fr.ancrage.dossiers.echeances.model.CleRegle;
import fr.ancrage.dossiers.echeances.model.Confiance;
import fr.ancrage.dossiers.echeances.model.EnLettres;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.JoursFeries;
import fr.ancrage.dossiers.echeances.model.JoursOuvres;
import fr.ancrage.dossiers.echeances.model.RegleDatee;
import fr.ancrage.dossiers.echeances.model.SignalementDuCommandement;
import fr.ancrage.dossiers.echeances.model.Unite;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All the definitions of arrears, side by side, on one statement and one day: the housing aids' of
 * before and of after 2027, what they oblige to, the officer's report (R-010 to
 * R-012), and the management reading of the charter.
 */
public record DefinitionsImpaye(JeuDeRegles regles, JoursFeries feries) {

    public List<DefinitionImpaye> de(FaitsImpaye faits, LocalDate jour) {
        List<DefinitionImpaye> toutes = new ArrayList<>();
        JoursOuvres jours =
                new JoursOuvres(feries, regles.droitLocal().contains(faits.departement()));
        toutes.addAll(new ImpayeDesAides(regles, jours, faits, jour).definitions());
        signalementCcapex(faits, jour).ifPresent(toutes::add);
        toutes.addAll(gestion(faits, jour));
        return toutes;
    }

    private Optional<DefinitionImpaye> signalementCcapex(FaitsImpaye faits, LocalDate jour) {
        LocalDate commandement = faits.commandement() == null ? jour : faits.commandement();
        return regles.enVigueur(
                        CleRegle.SIGNALEMENT_CP_MULTIPLE, Ancres.de(Ancre.ACTE, commandement))
                .map(regle -> signalementCcapex(faits, commandement, regle));
    }

    private DefinitionImpaye signalementCcapex(
            FaitsImpaye faits, LocalDate commandement, RegleDatee regle) {
        Issue issue = issue(faits, commandement, regle);
        return definition(
                Code.SIGNALEMENT_CCAPEX,
                regle,
                true,
                issue.constat(),
                issue.constat() == Constat.CONSTITUE ? commandement : null,
                (faits.commandement() == null
                                ? "Pour un commandement de payer signifié aujourd’hui : "
                                : "Pour le commandement de payer du "
                                        + EnLettres.jour(commandement)
                                        + " : ")
                        + issue.mots()
                        + ".");
    }

    private record Issue(Constat constat, String mots) {}

    private Issue issue(FaitsImpaye faits, LocalDate commandement, RegleDatee regle) {
        if (faits.bailleur() == null) {
            return new Issue(Constat.INDETERMINE, "le type de bailleur n’est pas connu");
        }
        if (!faits.bailleur().commandementSignale()) {
            return new Issue(
                    Constat.SANS_OBJET,
                    "ce bailleur saisit lui-même la CCAPEX, le commandement n’est pas signalé");
        }
        if (faits.dette().signum() == 0) {
            return new Issue(Constat.NON_CONSTITUE, "rien n’est dû");
        }
        boolean sansSeuils = regle.unite() == Unite.SELON_CHARTE && faits.seuils() == null;
        return new SignalementDuCommandement(regles)
                .seuilAtteint(
                        commandement, faits.enDette(), faits.depense().loyer(), faits.seuils())
                .map(seuil -> new Issue(Constat.CONSTITUE, seuil))
                .orElseGet(() -> {
                    if (sansSeuils) {
                        return new Issue(
                                Constat.INDETERMINE,
                                "les seuils de l’arrêté préfectoral ne sont pas connus");
                    }
                    return faits.depuis() == null || faits.depense().loyer() == null
                            ? new Issue(
                                    Constat.INDETERMINE,
                                    "le premier impayé ou le loyer hors charges n’est pas connu")
                            : new Issue(
                                    Constat.NON_CONSTITUE, "aucun des deux seuils n’est atteint");
                });
    }

    private static List<DefinitionImpaye> gestion(FaitsImpaye faits, LocalDate jour) {
        ImpayeDeGestion gestion = faits.gestion();
        Terme terme = gestion == null ? null : gestion.termes().get(faits.parc());
        if (gestion == null || terme == null) {
            return List.of();
        }
        LocalDate depuis = faits.depuis();
        if (depuis == null || faits.dette().signum() == 0) {
            boolean rien = faits.dette().signum() == 0;
            return List.of(
                    deLaCharte(
                            Code.GESTION_IMPAYE,
                            gestion,
                            rien ? Constat.NON_CONSTITUE : Constat.INDETERMINE,
                            null,
                            rien
                                    ? "Rien n’est dû."
                                    : "Le jour du premier impayé n’est pas connu."));
        }
        YearMonth loyer = gestion.premierLoyer(terme, depuis);
        String motif =
                "Premier loyer impayé : "
                        + EnLettres.mois(loyer)
                        + ", à terme "
                        + switch (terme) {
                            case ECHU -> "échu";
                            case A_ECHOIR -> "d’avance";
                        }
                        + ". ";
        LocalDate retard = gestion.retardDes(loyer);
        LocalDate deux = gestion.deuxEcheancesDes(loyer, terme);
        LocalDate impaye = gestion.impayeDes(loyer);
        return List.of(
                deLaCharte(
                        Code.GESTION_RETARD,
                        gestion,
                        DefinitionImpaye.constat(retard, jour),
                        retard,
                        motif
                                + "Simple retard du "
                                + EnLettres.jour(retard)
                                + " au "
                                + EnLettres.jour(impaye.minusDays(1))
                                + "."),
                deLaCharte(
                        Code.GESTION_DEUX_ECHEANCES,
                        gestion,
                        DefinitionImpaye.constat(deux, jour),
                        deux,
                        motif + "La deuxième échéance est due le " + EnLettres.jour(deux) + "."),
                deLaCharte(
                        Code.GESTION_IMPAYE,
                        gestion,
                        DefinitionImpaye.constat(impaye, jour),
                        impaye,
                        motif + "Impayé définitif dès le " + EnLettres.jour(impaye) + "."));
    }

    private static DefinitionImpaye deLaCharte(
            Code code,
            ImpayeDeGestion gestion,
            Constat constat,
            @Nullable LocalDate le,
            String explication) {
        return new DefinitionImpaye(
                code,
                gestion.charte(),
                gestion.source(),
                Confiance.DOCUMENT,
                true,
                constat,
                le,
                explication);
    }

    static DefinitionImpaye definition(
            Code code,
            RegleDatee regle,
            boolean applicable,
            Constat constat,
            @Nullable LocalDate le,
            String explication) {
        return new DefinitionImpaye(
                code,
                regle.jeu(),
                regle.reference(),
                regle.confiance(),
                applicable,
                constat,
                le,
                explication);
    }
}
