package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Implication.Qualite;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everybody that a case involves, and why: those that other services' facts involve, and those that
 * its own acts make parties of it or declare to know the household. What was ended or reviewed is
 * kept on the case, under the same key, and stands for what the acts say.
 */
public final class Implications {

    private Implications() {}

    public static List<Implication> de(Dossier dossier, TerritoireDossiers territoire) {
        Map<String, Implication> parCle = new LinkedHashMap<>();
        LocalDate ouvert = dossier.ouvertLe();
        String bailleur = dossier.bailleur().organisation();
        if (bailleur != null) {
            ajouter(parCle, "bailleur", bailleur, Qualite.BAILLEUR, ouvert, "LOCATAIRE");
        }
        for (ActeEnregistre acte : dossier.actes()) {
            String etude = acte.organisationEtude();
            if (acte.compte() && etude != null) {
                ajouter(
                        parCle,
                        "acte/" + acte.numero(),
                        etude,
                        Qualite.COMMISSAIRE_JUSTICE,
                        acte.enregistreLe(),
                        acte.numero());
            }
        }
        dossier.situation()
                .connuDe()
                .forEach(o ->
                        ajouter(parCle, Implication.CONNU, o, Qualite.CONNU_DE, ouvert, "DECLARE"));
        organismePayeur(dossier, territoire)
                .forEach(o ->
                        ajouter(parCle, "payeur", o, Qualite.ORGANISME_PAYEUR, ouvert, "AIDE"));
        dossier.implications().forEach(i -> parCle.put(i.cle(), i));
        return List.copyOf(parCle.values());
    }

    private static void ajouter(
            Map<String, Implication> parCle,
            String quoi,
            String organisation,
            Qualite enTantQue,
            LocalDate depuis,
            String motif) {
        String cle = quoi + "/" + organisation;
        parCle.put(cle, new Implication(cle, organisation, enTantQue, depuis, null, motif));
    }

    /** CAF or MSA: the charter's paying organisation whose code begins so. */
    private static Collection<String> organismePayeur(
            Dossier dossier, TerritoireDossiers territoire) {
        String organisme = dossier.situation().organismePayeur();
        return organisme == null
                ? List.of()
                : territoire.organisations().stream()
                        .filter(o -> o.type().equals("ORGANISME_PAYEUR"))
                        .map(Organisation::code)
                        .filter(c -> c.startsWith(organisme.toLowerCase(Locale.ROOT)))
                        .toList();
    }
}
