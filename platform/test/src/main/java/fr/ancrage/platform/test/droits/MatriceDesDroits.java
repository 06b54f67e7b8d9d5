package fr.ancrage.platform.test.droits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.droits.Droits.Compte;
import fr.ancrage.platform.test.droits.OpenApi.Adresse;
import fr.ancrage.platform.test.droits.TableDuService.Genre;
import fr.ancrage.platform.test.droits.TableDuService.Ligne;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every endpoint of a service × every role × own, same territory, other territory, other
 * département, no good token: what product §3 says, and no field more. A service says only how one
 * thing of each sort is made in each place, and has its table in {@code droits.yml}.
 *
 * <p>A test that has another class above it calls the public methods of an instance of its own.
 *
 * <p>Rows are called in the table's order, those to whom an act is granted last: what ends a thing
 * stands at the end of the table. What changes nothing is called several at a time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MatriceDesDroits {

    private static final long GRAINE = 20261126L;
    private static final int ESSAIS = 20;

    private final TableDuService table = TableDuService.lue();
    private final Droits droits = Droits.duProduit();
    private final Attentes attentes = new Attentes(droits, table);
    private final List<Compte> comptes = attentes.comptes();
    private final OpenApi openApi = OpenApi.du(table.service());
    private final Map<String, Map<String, String>> classes = table.classesDesChamps();
    private final Map<String, Map<Lieu, Chose>> choses = new LinkedHashMap<>();
    private final Cellules cellules = new Cellules();
    private @Nullable Appel appel;
    private @Nullable Jetons jetons;

    protected abstract int port();

    /**
     * One thing of each sort in each place; in {@link Lieu#PROPRE}, everybody is involved in it.
     */
    protected abstract List<Chose> faire();

    @BeforeAll
    public void tout_existe() {
        appel = new Appel(port());
        jetons =
                Jetons.de(
                        comptes,
                        compte -> jeton(compte, table.service()),
                        compte -> jeton(compte, "another-service"));
        faire().forEach(chose ->
                choses.computeIfAbsent(chose.sorte(), _ -> new EnumMap<>(Lieu.class))
                        .put(chose.lieu(), chose));
    }

    @Test
    public void aucune_adresse_aucun_role_aucun_champ_ne_manque_aux_tables() {
        assertThat(Manques.de(openApi, table, droits)).isEmpty();
        assertThat(choses.keySet()).isEqualTo(table.choses().keySet());
        choses.forEach((sorte, parLieu) ->
                assertThat(parLieu.keySet())
                        .as("places where there is a thing of the sort %s", sorte)
                        .containsExactlyInAnyOrder(Lieu.values()));
    }

    @TestFactory
    public Stream<DynamicTest> chaque_adresse_pour_chaque_role_et_chaque_situation() {
        return table.adresses().entrySet().stream()
                .filter(ligne -> adresse(ligne.getKey()).isPresent())
                .map(ligne ->
                        DynamicTest.dynamicTest(
                                ligne.getKey(),
                                () ->
                                        tous(
                                                adresse(ligne.getKey()).orElseThrow(),
                                                ligne.getValue())));
    }

    /** The endpoint of a row; a row of none is told by the other test. */
    private Optional<Adresse> adresse(String ligne) {
        var nom = TableDuService.adresse(ligne);
        return openApi.adresses().stream().filter(a -> a.nom().equals(nom)).findFirst();
    }

    private void tous(Adresse adresse, Ligne ligne) {
        sansBonJeton(adresse, ligne);
        for (var compte : comptes) {
            var sansEffet =
                    adresse.methode().equals("GET")
                            || ligne.genre() == Genre.LISTE
                            || !attentes.peutTout(ligne, compte);
            pour(adresse, ligne, compte).forEach(cellule -> cellules.ajouter(sansEffet, cellule));
        }
        assertThat(cellules.fautes()).isEmpty();
    }

    /** Nothing that is read holds a field outside the grant, whatever things are made of. */
    @Test
    void de_tout_ce_qui_peut_exister_aucune_lecture_ne_montre_un_champ_de_trop() {
        var hasard = new Random(GRAINE);
        for (var essai = 0; essai < ESSAIS; essai++) {
            var ensemble = engendrer(hasard, essai);
            for (var chose : ensemble) {
                table.adresses().forEach((nom, ligne) -> relire(nom, ligne, chose, ensemble));
            }
        }
        assertThat(cellules.fautes()).as("seed %d", GRAINE).isEmpty();
    }

    private void relire(String nom, Ligne ligne, Chose chose, List<Chose> ensemble) {
        if (chose.sorte().equals(ligne.chose()) && ligne.genre() != Genre.ACTE) {
            var adresse = adresse(nom).orElseThrow();
            comptes.stream()
                    .filter(c -> ligne.genre() != Genre.LISTE || attentes.demande(ligne, c))
                    .map(c -> surUneChose(adresse, ligne, c, chose, ensemble))
                    .forEach(cellule -> cellules.ajouter(true, cellule));
        }
    }

    /**
     * Things with any of the optional data that their sort can have, some involving the accounts;
     * what one of them shows of another is of those made together.
     *
     * @param essai how many were made before
     */
    protected List<Chose> engendrer(Random hasard, int essai) {
        return List.of();
    }

    @AfterAll
    public void dire_combien() {
        System.out.printf(
                "Rights: %s, %d endpoints, %d roles, %d cells%n",
                table.service(),
                table.adresses().size(),
                droits.roles().size(),
                cellules.combien());
    }

    /** Nobody without a good token for this very service, whatever the role it claims. */
    private void sansBonJeton(Adresse adresse, Ligne ligne) {
        var chose = ligne.chose() == null ? null : une(ligne);
        lesJetons()
                .mauvais()
                .forEach((nom, jeton) ->
                        cellules.ajouter(
                                true,
                                new Cellules.Cellule(
                                        nom,
                                        Set.of(401),
                                        () -> appeler(adresse, ligne, chose, jeton))));
    }

    private String jeton(Compte compte, String audience) {
        if (compte.inconnu()) {
            return audience.equals(table.service())
                    ? machine(compte.organisation(), "")
                    : jeton(compte.role(), compte.organisation(), audience);
        }
        return compte.logiciel()
                ? logiciel(
                        compte.organisation(), Objects.requireNonNull(compte.octroye()), audience)
                : jeton(compte.role(), compte.organisation(), audience);
    }

    /** A valid token of an account of that role and organisation, for one API. */
    protected String jeton(String role, String organisation, String audience) {
        return TokenIssuer.shared()
                .token(role + "-" + organisation, organisation, role)
                .forAudience(audience)
                .bearer();
    }

    /** A valid token of an organisation's software, whose client was granted that role. */
    protected String logiciel(String organisation, String role, String audience) {
        return TokenIssuer.shared()
                .token("service-account-" + role + "-" + organisation, organisation, role)
                .with("azp", "logiciel-" + organisation)
                .forAudience(audience)
                .bearer();
    }

    /** A valid token of a machine, with these scopes. */
    protected String machine(String client, String portee) {
        return Appel.machine(client, portee);
    }

    private Jetons lesJetons() {
        return Objects.requireNonNull(jetons, "the service is started");
    }

    private List<Cellules.Cellule> pour(Adresse adresse, Ligne ligne, Compte compte) {
        if (ligne.chose() == null) {
            return sansChose(adresse, ligne, compte);
        }
        if (ligne.genre() == Genre.LISTE && !attentes.demande(ligne, compte)) {
            return List.of(
                    new Cellules.Cellule(
                            compte.nom(),
                            attentes.deLaListe(compte),
                            () -> appeler(adresse, ligne, une(ligne), lesJetons().de(compte))));
        }
        return lesChoses(ligne.chose()).stream()
                .map(chose -> surUneChose(adresse, ligne, compte, chose, List.of()))
                .toList();
    }

    private List<Cellules.Cellule> sansChose(Adresse adresse, Ligne ligne, Compte compte) {
        var appels = new ArrayList<Cellules.Cellule>();
        appels.add(
                new Cellules.Cellule(
                        compte.nom(),
                        attentes.sansChose(ligne, compte),
                        () -> appeler(adresse, ligne, null, lesJetons().de(compte)),
                        reponse -> champsEnTrop(adresse, reponse, attentes.toutes(compte))));
        var portee = ligne.portee();
        if (compte.inconnu() && portee != null) {
            var machine = machine(compte.organisation(), portee);
            appels.add(
                    new Cellules.Cellule(
                            compte.nom(),
                            ligne.permis(),
                            () -> appeler(adresse, ligne, null, machine)));
        }
        return appels;
    }

    private Cellules.Cellule surUneChose(
            Adresse adresse, Ligne ligne, Compte compte, Chose chose, List<Chose> ensemble) {
        var vue = attentes.vue(ligne, compte, chose);
        return new Cellules.Cellule(
                compte.nom() + ", " + chose.lieu(),
                attentes.surUneChose(ligne, compte, chose, vue),
                () -> appeler(adresse, ligne, chose, lesJetons().de(compte)),
                reponse -> {
                    var fautes =
                            new ArrayList<>(
                                    champsEnTrop(
                                            adresse,
                                            reponse,
                                            vue.lisible() && Attentes.visePrecisement(ligne)
                                                    ? vue.accordees()
                                                    : attentes.toutes(compte)));
                    fautes.addAll(mots(ligne, compte, chose, ensemble, vue, reponse));
                    return fautes;
                });
    }

    /** What the words of an answer tell, and do not. */
    private List<String> mots(
            Ligne ligne,
            Compte compte,
            Chose chose,
            List<Chose> ensemble,
            Attentes.Vue vue,
            Appel.Reponse reponse) {
        var fautes = new ArrayList<String>();
        var lu = new Lecture(reponse);
        if (ligne.genre() == Genre.LISTE) {
            lu.presence(chose, vue.lisible(), fautes);
        } else if (reponse.document()) {
            lu.presence(chose, true, fautes);
        }
        lu.discretion(chose, vue.accordees(), fautes);
        if (ligne.montre() != null && reponse.statut() == 200) {
            var montree = avec(ensemble, ligne.montre(), chose.lieu());
            var elle = attentes.vue(ligne, compte, montree);
            lu.presence(montree, elle.visible(), fautes);
            lu.discretion(montree, elle.visible() ? elle.accordees() : Set.of(), fautes);
        }
        if (ligne.tait() != null) {
            lu.discretion(avec(ensemble, ligne.tait(), chose.lieu()), Set.of(), fautes);
        }
        return fautes;
    }

    private List<String> champsEnTrop(
            Adresse adresse, Appel.Reponse reponse, Set<String> accordees) {
        var schema = adresse.reponse();
        return reponse.statut() < 300 && reponse.json() && schema != null
                ? openApi.enTrop(reponse.corps(), schema, classes, accordees)
                : List.of();
    }

    private Collection<Chose> lesChoses(@Nullable String sorte) {
        return choses.getOrDefault(sorte, Map.of()).values();
    }

    private Chose une(Ligne ligne) {
        return une(Objects.requireNonNull(ligne.chose()), Lieu.PROPRE);
    }

    private Chose avec(List<Chose> ensemble, String sorte, Lieu lieu) {
        return ensemble.stream()
                .filter(chose -> chose.sorte().equals(sorte) && chose.lieu() == lieu)
                .findFirst()
                .orElseGet(() -> une(sorte, lieu));
    }

    private Chose une(String sorte, Lieu lieu) {
        return Objects.requireNonNull(
                choses.getOrDefault(sorte, Map.of()).get(lieu),
                () -> "nothing was made of the sort " + sorte);
    }

    private Appel.Reponse appeler(
            Adresse adresse, Ligne ligne, @Nullable Chose chose, String jeton) {
        return Objects.requireNonNull(appel, "the service is started")
                .ligne(adresse, ligne, chose, jeton);
    }
}
