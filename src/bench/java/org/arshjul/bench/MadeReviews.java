package org.arshjul.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open reviews of every contract by every national party, made from each municipality's own open task in one go: to be
 * looked at, not to be answered. To have people bring 10,000 contracts there takes the better part of an hour.
 */
final class MadeReviews {

    /** @param of what of each open task is copied, beside the task itself */
    private record Copy(String into, String of) {}

    private static final List<Copy> COPIES = List.of(
            new Copy("""
                    insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                                             priority_, create_time_, due_date_, suspension_state_, task_state_)
                    select t.id_ || '-' || p.id, 1, t.execution_id_, t.proc_inst_id_, t.proc_def_id_, 'Lämna synpunkter',
                           'GiveOpinion', t.priority_, t.create_time_, t.due_date_, t.suspension_state_, t.task_state_
                    """, ""),
            new Copy("""
                    insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                    select t.id_ || '-' || p.id, 1, p.id || '.contact', 'candidate', t.id_ || '-' || p.id
                    """, ""),
            new Copy("""
                    insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                    select a.id_ || '-' || p.id, 1, a.type_, p.id || '.contact', a.resource_type_,
                           t.id_ || '-' || p.id, a.perms_
                    """, "join act_ru_authorization a on a.resource_id_ = h.id"),
            new Copy("""
                    insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_,
                                                 task_id_, text_, var_scope_, sequence_counter_, is_concurrent_local_)
                    select v.id_ || '-' || p.id, 1, v.type_, v.name_, v.execution_id_, v.proc_inst_id_, v.proc_def_id_,
                           t.id_ || '-' || p.id, v.text_, t.id_ || '-' || p.id, 1, v.is_concurrent_local_
                    """, "join act_ru_variable v on v.task_id_ = h.id"),
            new Copy("""
                    insert into human_task
                           (id, kind, process, subject, concerns, name, group_id, due_at, opened_at)
                    select t.id_ || '-' || p.id, 'GiveOpinion', 'review-round', h.subject, p.id, 'Lämna synpunkter',
                           p.id || '.contact', h.due_at, h.opened_at
                    """, ""),
            new Copy("""
                    insert into human_task_group (task_id, group_id)
                    select t.id_ || '-' || p.id, p.id || '.contact'
                    """, ""));

    private MadeReviews() {}

    static void make(JdbcClient jdbc) {
        for (Copy copy : COPIES) {
            jdbc.sql("""
                            %s
                              from human_task h
                              join act_ru_task t on t.id_ = h.id
                              %s
                             cross join party p
                             where h.kind = 'ReviseSections' and h.ended_at is null and h.concerns = 'municipality'
                               and p.kind <> 'MUNICIPALITY'
                            """.formatted(copy.into(), copy.of())).update();
        }
        jdbc.sql("analyze").update();
    }
}
