package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.procedure.model.Implication;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An organisation that has to do with a case, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImplicationReponse(
        String organisation,
        String nom,
        String libelle,
        String enTantQue,
        LocalDate depuis,
        @Nullable LocalDate jusqua,
        String motif) {

    /**
     * Who works with the household is social content: others see who acts in the procedure.
     *
     * @param organisation the reader's
     */
    static List<ImplicationReponse> de(
            Document d, Set<ClasseDonnees> classes, String organisation, Phrases phrases) {
        return d.getList("implications", Document.class).stream()
                .filter(i -> voit(i, classes, organisation))
                .map(i ->
                        new ImplicationReponse(
                                i.getString("organisation"),
                                phrases.organisation(i.getString("organisation")),
                                phrases.implication(i.getString("enTantQue"), i.getString("motif")),
                                i.getString("enTantQue"),
                                LocalDate.parse(i.getString("depuis")),
                                Champs.date(i, "jusqua"),
                                i.getString("motif")))
                .toList();
    }

    private static boolean voit(
            Document implication, Set<ClasseDonnees> classes, String organisation) {
        return switch (Implication.Qualite.valueOf(implication.getString("enTantQue"))) {
            case COMMISSAIRE_JUSTICE -> true;
            case BAILLEUR ->
                    !Implication.CHEF_DE_FILE.equals(implication.getString("motif"))
                            || classes.contains(ClasseDonnees.O)
                            || organisation.equals(implication.getString("organisation"));
            case MEMBRE_COMMISSION -> classes.contains(ClasseDonnees.A);
            case ORGANISME_PAYEUR -> classes.contains(ClasseDonnees.D);
            case VIVIER -> classes.contains(ClasseDonnees.O);
            case SERVICE_SOCIAL, OPERATEUR, CONNU_DE ->
                    classes.contains(ClasseDonnees.S) || classes.contains(ClasseDonnees.R);
            case SIAO, APPELE ->
                    classes.contains(ClasseDonnees.S)
                            || classes.contains(ClasseDonnees.R)
                            || organisation.equals(implication.getString("organisation"));
            case EVALUATION ->
                    classes.contains(ClasseDonnees.M)
                            || organisation.equals(implication.getString("organisation"));
        };
    }
}
