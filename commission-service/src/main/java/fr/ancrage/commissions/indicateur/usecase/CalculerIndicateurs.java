package fr.ancrage.commissions.indicateur.usecase;

import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.indicateur.model.Denombrement;
import fr.ancrage.commissions.indicateur.model.FaitCompte;
import fr.ancrage.commissions.indicateur.model.FaitCompte.Genre;
import fr.ancrage.commissions.indicateur.model.FaitsComptes;
import fr.ancrage.commissions.indicateur.model.Indicateur;
import fr.ancrage.commissions.indicateur.model.Indicateurs;
import fr.ancrage.commissions.indicateur.model.Valeur;
import fr.ancrage.platform.usecase.UseCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The figures of a year and département, from the counted facts. */
@UseCase
public class CalculerIndicateurs {

    private final FaitsComptes comptes;
    private final DossiersSuivis dossiers;
    private final Indicateurs indicateurs;

    public CalculerIndicateurs(
            FaitsComptes comptes, DossiersSuivis dossiers, Indicateurs indicateurs) {
        this.comptes = comptes;
        this.dossiers = dossiers;
        this.indicateurs = indicateurs;
    }

    public Map<Indicateur, Valeur> executer(String departement, int annee) {
        return executer(departement, annee, indicateurs.tous());
    }

    /** The figures of these indicators alone. */
    public Map<Indicateur, Valeur> executer(
            String departement, int annee, List<Indicateur> lesquels) {
        var faits = comptes.deLAnnee(departement, annee);
        var rapports = du(faits, Genre.RAPPORT);
        var demandes = new ArrayList<>(du(faits, Genre.DEMANDE));
        demandes.addAll(
                comptes.demandes(
                        departement, rapports.stream().map(FaitCompte::reference).toList()));
        var actes = new ArrayList<>(du(faits, Genre.ACTE));
        var aussi = new TreeSet<String>();
        demandes.forEach(d -> {
            if (d.acte() != null) {
                aussi.add(d.acte());
            }
        });
        actes.stream().filter(a -> !a.actif()).forEach(a -> aussi.add(a.reference()));
        actes.addAll(comptes.actes(departement, aussi));
        var denombrement = new Denombrement(dossiers.reunions(departement), actes, demandes);
        var valeurs = new LinkedHashMap<Indicateur, Valeur>();
        for (var indicateur : lesquels) {
            valeurs.put(
                    indicateur,
                    indicateur.genre() == Genre.RAPPORT
                            ? denombrement.rapports(indicateur, annee, rapports)
                            : denombrement.valeur(indicateur, annee));
        }
        return valeurs;
    }

    private static List<FaitCompte> du(List<FaitCompte> faits, Genre genre) {
        return faits.stream().filter(f -> f.genre() == genre).toList();
    }
}
