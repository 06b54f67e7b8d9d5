package fr.ancrage.dossiers.menage.usecase;

import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ClesMenages;
import fr.ancrage.dossiers.menage.model.ClesMenages.CleMenage;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who lives where, and who lets, for a letter or a list that is being written; with the household's
 * key, under which the writer seals its copy.
 */
@UseCase
public class LireIdentitesCourrier {

    /**
     * A case asked for.
     *
     * @param id the id that was asked, even when the case was reunited into another since
     * @param etude office of the serving officer that served the latest act
     */
    @DonneePersonnelle
    public record IdentiteCourrier(
            String id,
            String reference,
            List<Personne> personnes,
            Adresse adresse,
            Bailleur bailleur,
            @Nullable String etude,
            CleMenage cle) {

        @Override
        public String toString() {
            return "IdentiteCourrier[" + reference + "]";
        }
    }

    private final Dossiers dossiers;
    private final Menages menages;
    private final ClesMenages cles;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    LireIdentitesCourrier(
            Dossiers dossiers,
            Menages menages,
            ClesMenages cles,
            Territoires territoires,
            HorlogeMetier horloge) {
        this.dossiers = dossiers;
        this.menages = menages;
        this.cles = cles;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    /** In the order asked; a case that is unknown, or whose household was erased, is absent. */
    public List<IdentiteCourrier> executer(List<String> ids) {
        Map<String, Dossier> trouves = new LinkedHashMap<>();
        for (String id : new LinkedHashSet<>(ids)) {
            dossiers.courant(id).ifPresent(lu -> trouves.put(id, lu.dossier()));
        }
        Map<String, Menage> foyers =
                menages.trouver(trouves.values().stream().map(Dossier::menage).distinct().toList());
        List<IdentiteCourrier> identites = new ArrayList<>();
        trouves.forEach((id, dossier) -> {
            Menage menage = foyers.get(dossier.menage());
            if (menage != null) {
                identites.add(identite(id, dossier, menage));
            }
        });
        return identites;
    }

    private IdentiteCourrier identite(String id, Dossier dossier, Menage menage) {
        Optional<TerritoireDossiers> territoire =
                territoires.pour(dossier.departement(), horloge.aujourdhui());
        return new IdentiteCourrier(
                id,
                dossier.reference(),
                menage.personnes(),
                menage.adresse(),
                bailleur(dossier.bailleur(), territoire),
                etude(dossier, territoire),
                cles.pour(menage.id(), menage.departement()));
    }

    private static Bailleur bailleur(Bailleur bailleur, Optional<TerritoireDossiers> territoire) {
        String nom = nomDeLaCharte(bailleur.organisation(), territoire).orElse(bailleur.nomEcrit());
        return new Bailleur(nom, bailleur.type(), bailleur.organisation());
    }

    private static @Nullable String etude(
            Dossier dossier, Optional<TerritoireDossiers> territoire) {
        return dossier.actes().stream()
                .filter(a -> a.compte() && a.etude() != null)
                .max(Comparator.comparing((ActeEnregistre a) -> a.etape().date()))
                .flatMap(a ->
                        nomDeLaCharte(a.organisationEtude(), territoire)
                                .or(() -> Optional.ofNullable(a.etude())))
                .orElse(null);
    }

    private static Optional<String> nomDeLaCharte(
            @Nullable String organisation, Optional<TerritoireDossiers> territoire) {
        return organisation == null
                ? Optional.empty()
                : territoire.flatMap(t -> t.parCode(organisation)).map(Organisation::nom);
    }
}
