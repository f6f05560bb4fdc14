package vn.motcua.eforms.draft;

import vn.motcua.contracts.Text;
import vn.motcua.eforms.prefill.Prefill;

/** What a citizen is told about a draft as a whole. */
final class Notices {

    static final Text NEWER_VERSION = new Text(
            "Thủ tục đã thay đổi sau khi bạn bắt đầu. Bản nháp này vẫn theo quy định cũ; bạn có thể tạo bản mới.",
            "The procedure has changed since you began. This draft keeps the former rules; you may begin a new one.");

    static final Text WITHDRAWN = new Text(
            "Cơ quan đã ngừng thủ tục này sau khi bạn bắt đầu. Bản nháp này vẫn theo quy định cũ.",
            "The agency has withdrawn this procedure since you began. This draft keeps the former rules.");

    static final Text OTHER_CHANGES = new Text(
            "Phí, thời hạn, giấy tờ và tờ khai không đổi; thông tin khác của thủ tục đã được cập nhật.",
            "The fee, the time limit, the papers and the form are the same; other details were brought up to date.");

    static final Text IDENTITY_LEVEL = new Text(
            "Dịch vụ này yêu cầu tài khoản định danh điện tử mức độ 2. Bạn có thể nâng mức tại công an xã, phường.",
            "This service needs an e-ID of level 2. You can raise yours at the commune's police.");

    static Text of(Prefill.State state) {
        return switch (state) {
            case FILLED -> new Text("Thông tin đã có trong Cơ sở dữ liệu quốc gia về dân cư được điền sẵn.",
                    "What the population register knows has been filled in.");
            case INCOMPLETE -> new Text("Cơ sở dữ liệu quốc gia về dân cư chưa có đủ thông tin. Vui lòng điền phần còn thiếu.",
                    "The population register doesn't know everything. Please fill in the rest.");
            case UNKNOWN ->
                new Text("Không tìm thấy thông tin của bạn trong Cơ sở dữ liệu quốc gia về dân cư. Vui lòng tự điền.",
                        "The population register has no entry for you. Please fill in the form yourself.");
            case MISMATCH -> new Text(
                    "Thông tin trong Cơ sở dữ liệu quốc gia về dân cư không khớp với tài khoản của bạn nên không"
                            + " được điền sẵn. Vui lòng tự điền và liên hệ công an nơi cư trú để kiểm tra.",
                    "The population register's entry doesn't match your account, so nothing of it was used. Please fill in the form"
                            + " yourself and ask the police where you live to check the entry.");
            case AWAY ->
                new Text("Chưa kết nối được Cơ sở dữ liệu quốc gia về dân cư. Bạn có thể tự điền, hoặc thử lấy lại sau.",
                        "The population register can't be reached now. You can fill in the form yourself, or try again later.");
            case NOT_ASKED -> new Text(
                    "Bạn khai thay cho người ủy quyền: thông tin của bạn không được điền sẵn. Vui lòng điền thông tin của người đó.",
                    "You fill this in for somebody else, so nothing about you has been filled in. Please enter that person's details.");
        };
    }

    private Notices() {}
}
