"""What goes wrong with bots of this kind, row by row, and the tests that hold it: none may lose its tests unnoticed."""

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
ROWS = {
    "markup Telegram cannot parse ends the handler": (
        "test_chat::test_markup_telegram_cannot_read_goes_out_as_plain_text",
        "test_chat::test_signs_of_markup_in_a_question_break_nothing",
    ),
    "an answer over 4096 units is dropped, or cut inside a tag or a surrogate pair": (
        "test_chat_catalogue::test_an_answer_beyond_4096_units_comes_in_parts_with_its_buttons_on_the_last",
        "test_splitting::test_every_part_is_accepted_by_telegram_and_no_letter_is_lost",
        "test_splitting::test_an_emoji_counts_two_units_and_is_never_cut",
    ),
    "two processes with one token": ("test_chat::test_a_second_process_with_the_same_token_ends_the_first",),
    "wrong topic, General, replies in General, a topic that is gone": (
        "test_chat::test_typing_is_shown_for_slow_answers_only_and_in_the_topic",
        "test_chat::test_answers_in_general_and_to_replies_name_no_topic",
        "test_chat_catalogue::test_a_reply_inside_general_is_answered_in_general",
        "test_chat_mishaps::test_a_topic_deleted_meanwhile_gets_its_answer_in_the_group",
    ),
    "answers every message": (
        "test_chat::test_group_chatter_is_silence_even_when_the_bot_sees_all",
        "test_chat_mishaps::test_an_admin_bot_that_reads_everything_still_answers_only_what_is_meant_for_it",
    ),
    "a mention inside other words, a command for another bot": (
        "test_chat::test_group_chatter_is_silence_even_when_the_bot_sees_all",
        "test_chat_catalogue::test_the_world_itself_tells_a_mention_from_a_look_alike",
    ),
    "flood of Telegram: 429 for a second, for half a minute, for days; the others go on": (
        "test_calling::test_a_flood_wait_is_waited_as_long_as_telegram_says",
        "test_chat_membership::test_a_flood_longer_than_two_minutes_is_not_waited_for",
        "test_chat_durability::test_a_chat_that_is_flooded_holds_up_no_other",
        "test_pacing::test_a_group_gets_fewer_than_twenty_in_any_minute",
        "test_pacing::test_a_group_that_waits_holds_up_no_other_chat",
    ),
    "a second answer after an edit, a redelivery, a lost reply": (
        "test_chat_durability::test_an_edited_question_changes_its_answer_and_sends_no_second_one",
        "test_chat_durability::test_redelivered_updates_are_answered_once_even_after_a_restart",
        "test_chat_durability::test_a_send_of_unknown_outcome_ends_in_exactly_one_answer",
        "test_confirming::test_no_call_is_refused_and_nothing_but_the_answer_stays",
    ),
    "blocked, kicked, migrated": (
        "test_chat::test_a_blocked_chat_is_left_alone_and_others_are_served",
        "test_chat_membership::test_a_kick_between_question_and_answer_is_one_refused_call",
        "test_chat_membership::test_a_group_that_moves_gets_its_answer_at_the_new_place",
    ),
    "a button after a restart, after a reindex, twice, late": (
        "test_chat_buttons::test_old_buttons_work_after_a_restart",
        "test_chat_mishaps::test_buttons_show_the_proof_as_it_stood_after_a_reindex",
        "test_chat_buttons::test_sources_and_changes_are_shown_below_the_answer_once",
        "test_chat_buttons::test_a_press_that_comes_too_late_or_twice_stops_nothing",
    ),
    "a crash loses the question or doubles its answer": (
        "test_chat_durability::test_a_question_taken_in_before_kill_9_is_answered_after_the_restart",
        "test_chat_durability::test_kill_9_at_random_points_loses_and_doubles_nothing",
        "test_mixed_run::test_a_short_day_in_forty_chats_with_faults_and_kills_loses_doubles_and_provokes_nothing",
    ),
    "guest, business and channel updates handled as chat": (
        "test_chat_catalogue::test_updates_of_other_kinds_are_no_chat",
        "test_chat_elsewhere::test_a_guest_message_is_answered_once_as_a_guest",
    ),
    "an update delivered twice, a day late, out of order": (
        "test_chat_durability::test_redelivered_updates_are_answered_once_even_after_a_restart",
        "test_chat_mishaps::test_updates_out_of_order_are_answered_once_each",
        "test_store::test_one_update_is_taken_in_once_whatever_id_it_comes_under",
    ),
    "502, a hang, half a JSON, a reset": (
        "test_chat::test_a_send_that_had_no_effect_is_repeated",
        "test_chat::test_a_send_that_may_have_arrived_is_not_repeated",
        "test_chat::test_half_a_batch_or_a_broken_update_does_not_deafen_the_bot",
    ),
    "a million characters, nothing, a sticker, a forward, a channel, an anonymous admin": (
        "test_chat_catalogue::test_odd_messages_get_a_short_word_or_none_and_no_trouble",
        "test_chat_elsewhere::test_own_inline_results_that_come_back_are_silence",
        "test_addressing::test_nobody_speaking_here_is_silence",
    ),
    "button data forged, another's, forgotten, too long": (
        "test_chat_buttons::test_forged_foreign_and_forgotten_buttons_are_no_longer_valid",
        "test_chat_buttons::test_only_the_asker_may_press",
        "test_shape::test_forged_data_is_not_read",
    ),
    "admin commands by others": (
        "test_chat_orders::test_admin_commands_work_for_the_numeric_id_in_private_only",
        "test_chat_mishaps::test_a_non_admin_learns_nothing_and_the_log_names_the_number",
    ),
    "a webhook without its secret, by GET, too large, no JSON": (
        "test_webhook::test_strangers_and_nonsense_are_turned_away",
        "test_webhook::test_webhook_mode_without_a_good_secret_does_not_start",
    ),
    "a flood by one person, one group, ten thousand people": (
        "test_chat_durability::test_a_flood_of_questions_gets_one_notice_and_hurts_nobody_else",
        "test_limits::test_a_chat_full_of_people_is_told_once",
        "test_limits::test_ten_thousand_people_do_not_grow_memory",
        "test_lanes::test_who_puts_in_too_much_waits_until_some_is_done",
    ),
    "markup and script in titles and addresses": (
        "test_chat_mishaps::test_titles_and_addresses_of_articles_cannot_become_markup_or_script",
        "test_render::test_no_title_quote_or_address_breaks_the_markup_or_the_length",
    ),
    "a clock that jumps": ("test_chat_mishaps::test_a_clock_that_jumps_neither_loses_doubles_nor_silences",),
    "a database that is locked, full, newer, no database": (
        "test_chat_durability::test_a_database_that_fails_stops_no_answer",
        "test_keeper::test_a_database_locked_at_the_start_does_not_stop_the_start",
        "test_keeper::test_what_is_owed_is_done_in_order_once_the_database_works_again",
        "test_run::test_a_newer_database_ends_the_start_with_one_line",
        "test_store::test_a_file_that_is_no_database_is_refused_with_one_line",
        "test_store::test_150_parallel_increments_end_at_150",
    ),
    "a database server that is away, refuses, breaks off, is used by others": (
        "test_database_server::test_a_server_that_is_away_is_refused_with_one_line_and_without_the_password",
        "test_database_server::test_a_database_that_cannot_hold_every_letter_is_refused",
        "test_database_server::test_where_the_connection_breaks_none_is_done_twice_and_the_next_has_another",
        "test_database_server::test_a_broken_connection_costs_a_rest_and_what_is_owed_is_paid_after_it",
        "test_database_server::test_processes_that_start_at_once_make_the_tables_once",
        "test_doctor::test_a_driver_that_is_missing_is_named_with_what_to_install",
    ),
}


@cache
def functions_in(module: str) -> frozenset[str]:
    tree = ast.parse((TESTS / f"{module}.py").read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.AsyncFunctionDef | ast.FunctionDef))


@pytest.mark.parametrize("row", ROWS)
def test_every_known_failure_has_its_tests(row: str) -> None:
    assert ROWS[row]
    for name in ROWS[row]:
        module, _, function = name.partition("::")
        assert function in functions_in(module), f"{name} is not there any more"
