package fr.ancrage.platform.charter;

import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a service makes of its sections of each charter, read once per version. All are read at
 * once: a charter that cannot be read stops the start, not the first use.
 *
 * @param <T> what is made of one version
 */
public final class ChartesLues<T> {

    private record Key(String departement, String version) {}

    private final Chartes chartes;
    private final Function<Charte, T> reading;
    private final Map<Key, T> read = new ConcurrentHashMap<>();

    public ChartesLues(Chartes chartes, HorlogeMetier horloge, Function<Charte, T> reading) {
        this.chartes = chartes;
        this.reading = reading;
        chartes.departements().forEach(d -> pour(d, horloge.aujourdhui()));
    }

    /** The départements that have a charter, in order. */
    public List<String> departements() {
        return chartes.departements();
    }

    /** Of the charter in force on a day. */
    public Optional<T> pour(String departement, LocalDate date) {
        return chartes.pour(departement, date).map(this::read);
    }

    /** Of the charter, in force on a day, that names an organisation. */
    public Optional<T> deLOrganisation(String code, LocalDate date) {
        return chartes.deLOrganisation(code, date).map(this::read);
    }

    private T read(Charte charte) {
        return read.computeIfAbsent(
                new Key(charte.departement(), charte.version()), _ -> reading.apply(charte));
    }
}
