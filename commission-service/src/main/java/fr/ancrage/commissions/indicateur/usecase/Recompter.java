package fr.ancrage.commissions.indicateur.usecase;

import fr.ancrage.commissions.formation.model.Commune;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.indicateur.model.Indicateur;
import fr.ancrage.commissions.indicateur.model.Indicateurs;
import fr.ancrage.commissions.indicateur.model.Recompte;
import fr.ancrage.commissions.indicateur.model.Valeur;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same figures, recounted from the journals that the caller brings. */
@UseCase
public class Recompter {

    private final Indicateurs indicateurs;
    private final TablesFormations tables;
    private final HorlogeMetier horloge;

    public Recompter(Indicateurs indicateurs, TablesFormations tables, HorlogeMetier horloge) {
        this.indicateurs = indicateurs;
        this.tables = tables;
        this.horloge = horloge;
    }

    public Map<Indicateur, Valeur> executer(
            List<Recompte.Entree> entrees, String departement, int annee) {
        var table = tables.pour(departement, horloge.aujourdhui());
        var recompte =
                new Recompte(
                        entrees,
                        departement,
                        insee ->
                                table.flatMap(t -> t.commune(insee))
                                        .map(Commune::arrondissement)
                                        .orElse(""));
        var valeurs = new LinkedHashMap<Indicateur, Valeur>();
        indicateurs.tous().forEach(i -> valeurs.put(i, recompte.valeur(i, annee)));
        return valeurs;
    }
}
