"""The small sound project in which the mistakes are made."""

SOUND = {
    "journeys/project.yml": """\
project: تجربه مشتری
anchors:
  - anchor: تحویل
    id: delivery
""",
    "journeys/registers.yml": """\
departments:
  - department: فروش
    id: sales
  - department: خدمات پس از فروش
    id: after-sales
  - department: مالی
    id: finance
  - department: پذیرش و امور اداری
    id: administration
roles:
  - role: کارشناس پاسخ‌گویی
    id: agent
  - role: مدیر فروش
    id: sales-manager
personas:
  - persona: خریدار فروشگاه زنجیره‌ای
    id: chain-buyer
  - persona: خریدار هدیه
    id: gift-buyer
contexts:
  - context: روز برفی
    id: snow
""",
    "journeys/order.yml": """\
journey: سفارش هدیه
persona: [chain-buyer, gift-buyer]
owner: sales
stages:
  - stage: انتخاب
    id: choice
    touchpoints:
      - touchpoint: دیدن نمونه
        id: sample
        expectations:
          - expects: نمونه خشک برسد
            id: dry
            only_in: snow
""",
}
