package fr.ancrage.commissions.candidature.messaging;

import fr.ancrage.platform.messages.MessageId;
import org.springframework.messaging.Message;

/** The place of a fact in the history of its aggregate, last part of its message's id. */
final class Sequence {

    private Sequence() {}

    /** 0 for a message of another form: it then never outweighs a later fact. */
    static long of(Message<?> message) {
        var id = MessageId.of(message);
        var fin = id.substring(id.lastIndexOf('/') + 1);
        return fin.matches("\\d{1,18}") ? Long.parseLong(fin) : 0;
    }
}
