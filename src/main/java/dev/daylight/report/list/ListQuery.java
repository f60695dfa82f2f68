package dev.daylight.report.list;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question for a list: which rows, in which order.
 *
 * @param list which list
 * @param filters what was told, by filter; a row has to meet all of them
 * @param sort the column to sort by, as {@link Selection#sorts} names them; null: the order in which one works through the list
 * @param reversed the other way round
 */
public record ListQuery(
        ListKind list,
        Map<ListFilter, String> filters,
        @Nullable String sort,
        boolean reversed) {
    public ListQuery {
        EnumMap<ListFilter, String> copy = new EnumMap<>(ListFilter.class);
        copy.putAll(filters);
        filters = Collections.unmodifiableMap(copy);
        for (ListFilter filter : filters.keySet()) {
            if (!list.has(filter)) {
                throw new IllegalArgumentException(list + " can't be chosen by " + filter);
            }
        }
    }

    /** All rows in their own order. */
    public static ListQuery of(ListKind list) {
        return new ListQuery(list, Map.of(), null, false);
    }

    /** @param told null: not by this filter */
    public ListQuery with(ListFilter filter, @Nullable String told) {
        if (told == null) {
            return this;
        }
        EnumMap<ListFilter, String> more = new EnumMap<>(ListFilter.class);
        more.putAll(filters);
        more.put(filter, told);
        return new ListQuery(list, more, sort, reversed);
    }

    public ListQuery sorted(@Nullable String by, boolean backwards) {
        return new ListQuery(list, filters, by, backwards);
    }

    ListQuery without(ListFilter filter) {
        EnumMap<ListFilter, String> fewer = new EnumMap<>(ListFilter.class);
        fewer.putAll(filters);
        fewer.remove(filter);
        return new ListQuery(list, fewer, sort, reversed);
    }
}
