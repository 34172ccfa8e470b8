package dev.vmss.examples.batch;

import dev.vmss.engine.rules.Edition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Finds the edition of Microsoft's article that was current on a date. */
public final class EditionDate {

    private EditionDate() {}

    /**
     * The edition of a date.
     *
     * @param date a day such as {@code 2018-02-14} or a month such as {@code 2018-02}
     * @return the edition
     * @throws IllegalArgumentException if the text is not such a date or the article is younger; the message is one
     *     sentence
     */
    public static Edition parse(String date) {
        YearMonth month;
        try {
            month = date.length() == "2018-02".length() ? YearMonth.parse(date) : YearMonth.from(LocalDate.parse(date));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date such as 2018-02-14 or 2018-02", e);
        }
        YearMonth first = Edition.values()[0].published();
        if (month.isBefore(first)) {
            throw new IllegalArgumentException("the article has no edition before " + first);
        }
        return Edition.at(month);
    }
}
