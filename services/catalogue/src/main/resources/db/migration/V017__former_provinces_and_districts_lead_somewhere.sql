-- Provinces and districts that ended on 30 June 2025 (Resolutions 202 and 203/2025/QH15), with what became of them, gathered from
-- the former communes: an old address still finds its place. Refreshed when the place files change.
create materialized view former_unit as
select 'PROVINCE' as kind, f.former_province as name, '' as within, folded(f.former_province) as folded,
    mode() within group (order by c.province) as province, cast(array[] as text[]) as communes, date '2025-06-30' as until
from former_commune f join commune c on c.code = f.commune
where f.former_province <> '' group by f.former_province
union all
select 'DISTRICT', f.former_district, f.former_province, folded(f.former_district || ' ' || f.former_province),
    mode() within group (order by c.province), array_agg(distinct f.commune), date '2025-06-30'
from former_commune f join commune c on c.code = f.commune
where f.former_district <> '' group by f.former_district, f.former_province;
create index former_unit_by_province on former_unit (province);
