package vn.motcua.eforms.form;

import java.util.Locale;

/** What people are told about their answers (domain notes 8.7). */
final class Wording {

    static final Fault IDENTITY_NUMBER = Fault.here("identity-number",
            "Số định danh cá nhân phải gồm 12 chữ số.", "A personal identity number has 12 digits.");
    static final Fault PHONE = Fault.here("phone",
            "Số điện thoại không hợp lệ. Ví dụ: 0912 345 678.", "This isn't a mobile number. For example: 0912 345 678.");
    static final Fault EMAIL = Fault.here("email",
            "Địa chỉ thư điện tử không hợp lệ. Ví dụ: ten@example.vn.",
            "This isn't an e-mail address. For example: name@example.vn.");
    static final Fault NAME = Fault.here("person-name",
            "Vui lòng nhập đầy đủ họ và tên, chỉ gồm chữ cái.", "Please enter the full name, letters only.");
    static final Fault DATE = Fault.here("date",
            "Ngày không hợp lệ. Ví dụ: 31/01/1990.", "This isn't a date. For example: 31/01/1990.");
    static final Fault PARTIAL_DATE = Fault.here("date",
            "Thời gian không hợp lệ. Ví dụ: 01/1990 hoặc 1990.", "This isn't a date. For example: 01/1990 or 1990.");
    static final Fault NUMBER = Fault.here("number", "Vui lòng nhập một số.", "Please enter a number.");
    static final Fault ADDRESS = Fault.here("address",
            "Vui lòng chọn tỉnh, thành phố và xã, phường.", "Please choose the province and the commune.");
    static final Fault ADDRESS_DETAIL = Fault.here("address-detail",
            "Vui lòng ghi địa chỉ chi tiết, không quá 255 ký tự.", "Please give the address, 255 characters at most.");

    static Fault missing(Field field) {
        return switch (field.type()) {
            case CHOICE, MULTI_CHOICE, YES_NO, ADDRESS -> choose(field);
            case FILE -> Fault.here("required", "Vui lòng tải lên " + vi(field) + ".", "Please upload: " + en(field) + ".");
            case DECLARATION -> Fault.here("required", "Vui lòng xác nhận nội dung này.", "Please confirm this.");
            case TEXT, PERSON_NAME, DATE, PARTIAL_DATE, INTEGER, MONEY, IDENTITY_NUMBER, PHONE, EMAIL, TABLE, INFO ->
                Fault.here("required", "Vui lòng nhập " + vi(field) + ".", "Please enter: " + en(field) + ".");
        };
    }

    static Fault choose(Field field) {
        return isQuestion(field)
                ? Fault.here("required", "Vui lòng trả lời câu hỏi này.", "Please answer this question.")
                : Fault.here("required", "Vui lòng chọn: " + vi(field) + ".", "Please choose: " + en(field) + ".");
    }

    private static boolean isQuestion(Field field) {
        return field.label().vi().strip().endsWith("?");
    }

    static Fault inFuture(Field field) {
        return Fault.here("in-future", field.label().vi() + " không được sau ngày hiện tại.",
                field.label().en() + " can't be after today.");
    }

    static Fault tooYoung(int years) {
        return Fault.here("too-young", "Người được cấp phải từ đủ " + years + " tuổi.",
                "The person must be " + years + " or over.");
    }

    static Fault tooLong(Field field, int limit) {
        return Fault.here("too-long", field.label().vi() + " không được dài quá " + limit + " ký tự.",
                field.label().en() + " can't be longer than " + limit + " characters.");
    }

    static Fault tooFew(Field field, int least) {
        return Fault.here("too-few", field.label().vi() + ": cần ít nhất " + least + ".",
                field.label().en() + ": at least " + least + " needed.");
    }

    static Fault tooMany(Field field, int most) {
        return Fault.here("too-many", field.label().vi() + ": nhiều nhất " + most + ".",
                field.label().en() + ": " + most + " at most.");
    }

    static Fault outOfRange(long least, long most) {
        return Fault.here("out-of-range", "Vui lòng nhập một số từ " + least + " đến " + most + ".",
                "Please enter a number from " + least + " to " + most + ".");
    }

    private static String vi(Field field) {
        return lower(field.label().vi());
    }

    private static String en(Field field) {
        return lower(field.label().en());
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private Wording() {}
}
