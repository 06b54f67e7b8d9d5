package fr.ancrage.dossiers.tableaudebord;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Fields of a stored case whose type is not that of the answer. */
final class Champs {

    private Champs() {}

    static @Nullable LocalDate date(Document d, String champ) {
        String texte = d.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }

    static @Nullable BigDecimal montant(Document d, String champ) {
        return switch (d.get(champ)) {
            case null -> null;
            case Decimal128 decimal -> decimal.bigDecimalValue();
            case Object autre -> new BigDecimal(autre.toString());
        };
    }
}
