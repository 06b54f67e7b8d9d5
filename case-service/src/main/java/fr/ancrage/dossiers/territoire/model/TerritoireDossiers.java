package fr.ancrage.dossiers.territoire.model;

import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One département as the charter in force describes it: where it is, and who works there. */
public final class TerritoireDossiers {

    private final String departement;
    private final Communes communes;
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, String> parAlias = new HashMap<>();
    private final Map<String, String> criteres = new LinkedHashMap<>();
    private final Map<String, String> criteresParAlias = new HashMap<>();
    private final Map<String, String> libelles;
    private final Set<String> demandes;
    private final Set<String> saisines;
    private final @Nullable Period archivage;
    private final DureesDAcces durees;

    public TerritoireDossiers(
            String departement, List<Commune> communes, List<Organisation> organisations) {
        this(
                departement,
                communes,
                organisations,
                List.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                null,
                DureesDAcces.SANS_CHARTE);
    }

    /**
     * @param libelles names of the charter's formations and letters, by code
     * @param demandes codes of the letters that ask something of an organisation
     * @param saisines codes of the letters by which the CCAPEX seizes a service
     * @param archivage how long after its end a case stays in lists and work; absent: for ever
     * @param durees how long it stays open to those whose part in it is over
     */
    public TerritoireDossiers(
            String departement,
            List<Commune> communes,
            List<Organisation> organisations,
            List<CritereVulnerabilite> criteres,
            Map<String, String> libelles,
            Set<String> demandes,
            Set<String> saisines,
            @Nullable Period archivage,
            DureesDAcces durees) {
        this.durees = durees;
        this.departement = departement;
        this.archivage = archivage;
        this.libelles = Map.copyOf(libelles);
        this.demandes = Set.copyOf(demandes);
        this.saisines = Set.copyOf(saisines);
        for (CritereVulnerabilite critere : criteres) {
            this.criteres.put(critere.code(), critere.libelle());
            criteresParAlias.put(Texte.compact(critere.code()), critere.code());
            criteresParAlias.putIfAbsent(Texte.compact(critere.libelle()), critere.code());
            critere.alias()
                    .forEach(a -> criteresParAlias.putIfAbsent(Texte.compact(a), critere.code()));
        }
        this.communes = new Communes(communes);
        for (Organisation organisation : organisations) {
            this.organisations.put(organisation.code(), organisation);
            parAlias.putIfAbsent(Texte.compact(organisation.code()), organisation.code());
            parAlias.putIfAbsent(Texte.compact(organisation.nom()), organisation.code());
            organisation
                    .alias()
                    .forEach(a -> parAlias.putIfAbsent(Texte.compact(a), organisation.code()));
        }
    }

    public String departement() {
        return departement;
    }

    /** Whether a case that ended on a day has left lists and work. */
    public boolean archive(LocalDate termineLe, LocalDate aujourdhui) {
        return archivage != null && !aujourdhui.isBefore(termineLe.plus(archivage));
    }

    public DureesDAcces durees() {
        return durees;
    }

    public Communes communes() {
        return communes;
    }

    /** The organisation that a file calls by its name or by one of its aliases. */
    public Optional<String> organisation(String nom) {
        return Optional.ofNullable(parAlias.get(Texte.compact(nom)));
    }

    /** The charter's criterion of vulnerability that a file calls by one of its aliases. */
    public Optional<String> critere(String ecrit) {
        return Optional.ofNullable(criteresParAlias.get(Texte.compact(ecrit)));
    }

    public Optional<String> libelleDuCritere(String code) {
        return Optional.ofNullable(criteres.get(code));
    }

    /** Words of the charter's criteria of vulnerability, by code. */
    public Map<String, String> criteres() {
        return Collections.unmodifiableMap(criteres);
    }

    public List<String> codesDesCriteres() {
        return List.copyOf(criteres.keySet());
    }

    public List<String> libellesDesCriteres() {
        return List.copyOf(criteres.values());
    }

    /** The name of a formation or of a letter of the charter. */
    public Optional<String> libelle(String code) {
        return Optional.ofNullable(libelles.get(code));
    }

    /** Whether a letter of the charter asks something of who gets it. */
    public boolean demande(String courrier) {
        return demandes.contains(courrier);
    }

    /** Whether by a letter of the charter the CCAPEX seizes who gets it. */
    public boolean saisit(String courrier) {
        return saisines.contains(courrier);
    }

    public Optional<Organisation> parCode(String code) {
        return Optional.ofNullable(organisations.get(code));
    }

    public List<Organisation> organisations() {
        return List.copyOf(organisations.values());
    }
}
