package fr.ancrage.platform.messages;

import com.mongodb.client.model.Filters;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The messages that one service refused, as an operator sees them: read in the parking queues,
 * replayed to the queue that refused them, or dismissed.
 */
public class ParkedMessages {

    private static final int SHOWN = 500;

    private final RabbitTemplate rabbit;
    private final MongoTemplate mongo;
    private final Topology topology;
    private final String service;

    ParkedMessages(RabbitTemplate rabbit, MongoTemplate mongo, Topology topology, String service) {
        this.rabbit = rabbit;
        this.mongo = mongo;
        this.topology = topology;
        this.service = service;
    }

    /**
     * One refused message.
     *
     * @param id what replay and dismissal name it by
     * @param file the queue that refused it
     * @param message the message's own id
     * @param type the event's type
     * @param raison the class of the failure, absent when it could not be noted
     * @param lieu where in the code
     * @param le when it was parked
     * @param contenu the event: its fields, with identifiers, dates and codes alone
     */
    public record ParkedMessage(
            String id,
            String file,
            String message,
            String type,
            @Nullable String raison,
            @Nullable String lieu,
            @Nullable Instant le,
            String contenu) {}

    /** What is parked now, at most 500 by queue. */
    public List<ParkedMessage> list() {
        var all = new ArrayList<ParkedMessage>();
        for (var subscription : topology.consumedBy(service)) {
            all.addAll(browse(subscription));
        }
        return all;
    }

    /**
     * Gives the message back to the queue that refused it; false when it is not parked any more.
     */
    public boolean replay(String id) {
        return settle(id, true);
    }

    /** Drops the message for good; false when it is not parked any more. */
    public boolean dismiss(String id) {
        return settle(id, false);
    }

    private List<ParkedMessage> browse(Topology.Subscription subscription) {
        var found = new ArrayList<ParkedMessage>();
        rabbit.execute(channel -> {
            var last = 0L;
            for (var i = 0; i < SHOWN; i++) {
                var parked = channel.basicGet(subscription.parking(), false);
                if (parked == null) {
                    break;
                }
                last = parked.getEnvelope().getDeliveryTag();
                found.add(show(subscription, parked));
            }
            if (last > 0) {
                channel.basicNack(last, true, true);
            }
            return found.size();
        });
        return found;
    }

    private boolean settle(String id, boolean replay) {
        var subscription =
                topology.consumedBy(service).stream()
                        .filter(s -> id.startsWith(s.queue() + "|"))
                        .findFirst();
        if (subscription.isEmpty()) {
            return false;
        }
        var settled = rabbit.execute(channel -> settle(channel, subscription.get(), id, replay));
        if (Boolean.TRUE.equals(settled)) {
            mongo.getCollection(Parking.REASONS).deleteOne(Filters.eq("_id", id));
        }
        return Boolean.TRUE.equals(settled);
    }

    private static boolean settle(
            Channel channel, Topology.Subscription subscription, String id, boolean replay)
            throws Exception {
        var others = new ArrayList<Long>();
        try {
            for (var parked = channel.basicGet(subscription.parking(), false);
                    parked != null;
                    parked = channel.basicGet(subscription.parking(), false)) {
                if (id.equals(idOf(subscription, parked))) {
                    if (replay) {
                        republish(channel, subscription, parked);
                    }
                    channel.basicAck(parked.getEnvelope().getDeliveryTag(), false);
                    return true;
                }
                others.add(parked.getEnvelope().getDeliveryTag());
            }
            return false;
        } finally {
            for (var other : others) {
                channel.basicNack(other, false, true);
            }
        }
    }

    /** Confirmed before the parked copy is given up: at worst the message is there twice. */
    private static void republish(
            Channel channel, Topology.Subscription subscription, GetResponse parked)
            throws Exception {
        channel.confirmSelect();
        var headers = new LinkedHashMap<String, Object>();
        var given = parked.getProps().getHeaders();
        if (given != null) {
            headers.putAll(given);
        }
        headers.keySet().removeIf(name -> name.startsWith("x-"));
        AMQP.BasicProperties properties = parked.getProps().builder().headers(headers).build();
        channel.basicPublish("", subscription.queue(), true, properties, parked.getBody());
        channel.waitForConfirmsOrDie(10_000);
    }

    private ParkedMessage show(Topology.Subscription subscription, GetResponse parked)
            throws IOException {
        var id = idOf(subscription, parked);
        var reason = mongo.getCollection(Parking.REASONS).find(Filters.eq("_id", id)).first();
        return new ParkedMessage(
                id,
                subscription.queue(),
                messageIdOf(parked),
                subscription.type(),
                reason == null ? null : reason.getString("raison"),
                reason == null ? null : reason.getString("lieu"),
                reason == null ? null : instant(reason),
                ShownContent.of(parked.getBody()));
    }

    private static @Nullable Instant instant(Document reason) {
        Date at = reason.getDate("le");
        return at == null ? null : at.toInstant();
    }

    private static String idOf(Topology.Subscription subscription, GetResponse parked) {
        return Parking.key(subscription.queue(), messageIdOf(parked));
    }

    private static String messageIdOf(GetResponse parked) {
        var id = parked.getProps().getMessageId();
        return id == null ? "sans-identifiant" : id;
    }

    Map<String, Long> countByQueue() {
        var counts = new LinkedHashMap<String, Long>();
        for (var subscription : topology.consumedBy(service)) {
            counts.put(
                    subscription.queue(),
                    rabbit.execute(channel -> channel.messageCount(subscription.parking())));
        }
        return counts;
    }
}
