/** The fictitious people of the demo, as in {@code infra/keycloak}; everyone has the same password. */
final class Persons {

    static final String TABLE = """

            role          user                 who
            citizen       001090000001         NGUYỄN VĂN THỬ NGHIỆM (e-ID level 2)
            citizen       001185000002         TRẦN THỊ GIẢ LẬP (e-ID level 2)
            citizen       001203000003         LÊ MINH VÍ DỤ, student (e-ID level 2)
            citizen       001095000004         PHẠM THỊ MỨC MỘT (e-ID level 1)
            reception     tiepnhan.thu         một cửa, Hà Nội (CB-0101)
            handler       chuyenvien.thu       chuyên viên, Hà Nội (CB-0102); another: chuyenvien2.thu (CB-0105)
            leader        lanhdao.thu          lãnh đạo, Hà Nội (CB-0103)
            clerk         vanthu.thu           văn thư, Hà Nội (CB-0104)
            cashier       thuphi.thu           thu phí, Hà Nội (CB-0106)
            reception     tiepnhan.hcm         một cửa, Thành phố Hồ Chí Minh (CB-0201)
            reception     tiepnhan.xa          một cửa, phường Ba Đình, Hà Nội (CB-2601)
            handler       tuphap.xa            tư pháp – hộ tịch, phường Ba Đình (CB-2602)
            leader        lanhdao.xa           lãnh đạo, phường Ba Đình (CB-2603)
            clerk         vanthu.xa            văn thư, phường Ba Đình (CB-2604)
            the same      tiepnhan.hp, tuphap.hp, lanhdao.hp, vanthu.hp
                                               phường Hồng Bàng, Hải Phòng (CB-2401 … CB-2404)
            editor        bientap.thu          biên tập, Bộ Công an (CB-0001)
            publisher     congbo.thu           công bố, Bộ Công an (CB-0002)
            admin         quantri.thu          quản trị (CB-0009)

            Password of all: Matkhau@123 · citizens sign in with VNeID (giả lập), officers by name
            One-time code of officers: secret MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U in any authenticator app, or ./motcua code
            """;

    private Persons() {}
}
