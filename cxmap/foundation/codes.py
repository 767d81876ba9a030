"""The problems that reading finds, each with its stable code; the rules carry their own codes."""

from collections.abc import Mapping
from dataclasses import dataclass

from cxmap.foundation.problems import Argument, Problem, Related, Severity
from cxmap.foundation.spans import Span


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A kind of problem: its public code, the id of its sentence, and how much it matters."""

    code: str
    id: str
    severity: Severity = Severity.ERROR

    def at(
        self, span: Span, *, related: tuple[Related, ...] = (), **arguments: Argument
    ) -> Problem:
        """Make the problem that has this diagnosis at one place."""
        return self.with_arguments(span, arguments, related)

    def with_arguments(
        self, span: Span, arguments: Mapping[str, Argument], related: tuple[Related, ...] = ()
    ) -> Problem:
        """Make the problem from arguments that are already gathered."""
        return Problem(
            code=self.code,
            id=self.id,
            severity=self.severity,
            span=span,
            arguments=tuple(sorted(arguments.items())),
            related=related,
        )


# CX0xx: the file and its YAML
NOT_UTF8 = Diagnosis("CX001", "not_utf8")
SYNTAX_COLON = Diagnosis("CX002", "syntax_colon")
SYNTAX_TAB = Diagnosis("CX002", "syntax_tab")
SYNTAX_QUOTE = Diagnosis("CX002", "syntax_quote")
SYNTAX_START = Diagnosis("CX002", "syntax_start")
SYNTAX_INDENT = Diagnosis("CX002", "syntax_indent")
SYNTAX_FLOW = Diagnosis("CX002", "syntax_flow")
SYNTAX_KEY = Diagnosis("CX002", "syntax_key")
SYNTAX_ESCAPE = Diagnosis("CX002", "syntax_escape")
SYNTAX_AFTER = Diagnosis("CX002", "syntax_after")
SYNTAX_DASH = Diagnosis("CX002", "syntax_dash")
SYNTAX_BULLET = Diagnosis("CX002", "syntax_bullet")
SYNTAX_COLON_SPACE = Diagnosis("CX002", "syntax_colon_space")
SYNTAX_PRINTED_QUOTES = Diagnosis("CX002", "syntax_printed_quotes")
SYNTAX_REMARK = Diagnosis("CX002", "syntax_remark")
SYNTAX_OTHER = Diagnosis("CX002", "syntax_other")
ALIAS = Diagnosis("CX003", "alias")
TOO_DEEP = Diagnosis("CX004", "too_deep")
TOO_LARGE = Diagnosis("CX005", "too_large")
DUPLICATE_KEY = Diagnosis("CX006", "duplicate_key")
MISSING_DASH = Diagnosis("CX006", "missing_dash")
TAG = Diagnosis("CX007", "tag")
DIRECTIVE = Diagnosis("CX007", "directive")
FORBIDDEN_CHARACTER = Diagnosis("CX008", "forbidden_character")
EMPTY_FILE = Diagnosis("CX009", "empty_file")
SEVERAL_DOCUMENTS = Diagnosis("CX010", "several_documents")
SECOND_THING = Diagnosis("CX010", "second_thing")
NOT_A_MAPPING = Diagnosis("CX011", "not_a_mapping")
KEY_IS_NO_TEXT = Diagnosis("CX012", "key_is_no_text")
UNREADABLE = Diagnosis("CX013", "unreadable")
NOT_READ = Diagnosis("CX014", "not_read", Severity.WARNING)
TEXT_CUT = Diagnosis("CX015", "text_cut", Severity.WARNING)
MERGE_CONFLICT = Diagnosis("CX016", "merge_conflict")
MERGE_MARK = Diagnosis("CX016", "merge_mark")
OUTSIDE = Diagnosis("CX013", "outside")
NOT_A_FILE = Diagnosis("CX013", "not_a_file")
# files of rows
ROW_NOT_TEXT = Diagnosis("CX021", "row_not_text", Severity.WARNING)
TABLE_QUOTE = Diagnosis("CX022", "table_quote")
ROW_QUOTES = Diagnosis("CX022", "row_quotes", Severity.WARNING)
TABLE_TOO_LARGE = Diagnosis("CX023", "table_too_large")
ROW_TOO_LONG = Diagnosis("CX023", "row_too_long")
TABLE_TOO_WIDE = Diagnosis("CX023", "table_too_wide")
NOT_A_WORKBOOK = Diagnosis("CX024", "not_a_workbook")
WORKBOOK_LOCKED = Diagnosis("CX024", "workbook_locked")
NO_SUCH_SHEET = Diagnosis("CX025", "no_such_sheet")
SHEET_OF_NO_WORKBOOK = Diagnosis("CX025", "sheet_of_no_workbook", Severity.WARNING)
MERGED_CELLS = Diagnosis("CX026", "merged_cells", Severity.WARNING)
FORMULA_WITHOUT_VALUE = Diagnosis("CX027", "formula_without_value", Severity.WARNING)
CELL_WITH_ERROR = Diagnosis("CX027", "cell_with_error", Severity.WARNING)
ROW_NOT_JSON = Diagnosis("CX028", "row_not_json", Severity.WARNING)
ROW_HOLDS_MORE = Diagnosis("CX028", "row_holds_more", Severity.WARNING)
NO_ROWS = Diagnosis("CX029", "no_rows", Severity.WARNING)

# CX1xx: the shape of what is written
UNKNOWN_FILE_KIND = Diagnosis("CX101", "unknown_file_kind")
FIRST_KEY_MISSING = Diagnosis("CX101", "first_key_missing")
UNKNOWN_KEY = Diagnosis("CX102", "unknown_key")
KEY_IN_PERSIAN = Diagnosis("CX102", "key_in_persian")
MISSING_FIELD = Diagnosis("CX103", "missing_field")
MISSING_FIELDS = Diagnosis("CX103", "missing_fields")
WRONG_TYPE = Diagnosis("CX104", "wrong_type")
WRONG_ITEM = Diagnosis("CX104", "wrong_item")
COLON_IN_TEXT = Diagnosis("CX104", "colon_in_text")
ITEM_WITHOUT_DASH = Diagnosis("CX104", "item_without_dash")
NOT_BELOW = Diagnosis("CX104", "not_below")
ONLY_A_REMARK = Diagnosis("CX105", "only_a_remark")
EMPTY_VALUE = Diagnosis("CX105", "empty_value")
EMPTY_ITEM = Diagnosis("CX105", "empty_item")
EMPTY_BRACKETS = Diagnosis("CX105", "empty_brackets")
BAD_ID = Diagnosis("CX107", "bad_id")
RESERVED_ID = Diagnosis("CX107", "reserved_id")
BAD_FILE_NAME = Diagnosis("CX107", "bad_file_name")
BAD_HANDLE = Diagnosis("CX107", "bad_handle")
NOT_ONE_OF = Diagnosis("CX108", "not_one_of")
BAD_DATE = Diagnosis("CX109", "bad_date")
BAD_HOURS = Diagnosis("CX110", "bad_hours")
BAD_LIMIT = Diagnosis("CX110", "bad_limit")
BAD_NUMBER = Diagnosis("CX111", "bad_number")
BAD_DECIMAL = Diagnosis("CX111", "bad_decimal")
BAD_FEELING = Diagnosis("CX111", "bad_feeling")
BAD_SCALE = Diagnosis("CX111", "bad_scale")
BAD_LINK = Diagnosis("CX112", "bad_link")
BAD_LINK_PLACE = Diagnosis("CX112", "bad_link_place")
BAD_REPORT_LINK = Diagnosis("CX112", "bad_report_link")
NEEDS_ONE_OF = Diagnosis("CX103", "needs_one_of")
ONLY_ONE_OF = Diagnosis("CX113", "only_one_of")
PROJECT_MISSING = Diagnosis("CX114", "project_missing")
PROJECT_TWICE = Diagnosis("CX114", "project_twice")
TRANSLATION_OF_NOTHING = Diagnosis("CX115", "translation_of_nothing")
TRANSLATION_BY_FORMER_ID = Diagnosis("CX115", "translation_by_former_id", Severity.HINT)
TRANSLATION_WITHOUT_ID = Diagnosis("CX115", "translation_without_id")
TRANSLATION_LENGTH = Diagnosis("CX115", "translation_length")
TRANSLATION_OF_NO_TEXT = Diagnosis("CX115", "translation_of_no_text")
TRANSLATION_OF_ANOTHER_SHAPE = Diagnosis("CX115", "translation_of_another_shape")
TRANSLATED_TWICE = Diagnosis("CX115", "translated_twice")
ITEM_TRANSLATED_TWICE = Diagnosis("CX115", "item_translated_twice")
TRANSLATION_INTO_OWN_LANGUAGE = Diagnosis("CX115", "translation_into_own_language")
TRANSLATION_OF_NO_FILE = Diagnosis("CX115", "translation_of_no_file")
WRITTEN_TWICE = Diagnosis("CX118", "written_twice", Severity.WARNING)
NO_WORKING_DAY = Diagnosis("CX119", "no_working_day")
SEVERAL_ACCOUNTABLE = Diagnosis("CX120", "several_accountable")
PICTURE_ELSEWHERE = Diagnosis("CX131", "picture_elsewhere")
PICTURE_ENDING = Diagnosis("CX131", "picture_ending")
TABLE_ELSEWHERE = Diagnosis("CX132", "table_elsewhere")
TABLE_ENDING = Diagnosis("CX132", "table_ending")
COLUMN_MISSING = Diagnosis("CX133", "column_missing")
COLUMN_NEEDED = Diagnosis("CX133", "column_needed")
COLUMN_TWICE = Diagnosis("CX134", "column_twice")
CELL_REFUSED = Diagnosis("CX135", "cell_refused", Severity.WARNING)
CELL_NO_DAY = Diagnosis("CX135", "cell_no_day", Severity.WARNING)
CELL_EMPTY = Diagnosis("CX135", "cell_empty", Severity.WARNING)
CELL_BEFORE = Diagnosis("CX135", "cell_before", Severity.WARNING)
CELL_AHEAD = Diagnosis("CX135", "cell_ahead", Severity.WARNING)
CELL_BEYOND = Diagnosis("CX135", "cell_beyond", Severity.WARNING)
ROW_TOO_WIDE = Diagnosis("CX136", "row_too_wide", Severity.WARNING)
ROW_TWICE = Diagnosis("CX136", "row_twice", Severity.WARNING)
MORE_ROWS = Diagnosis("CX137", "more_rows", Severity.WARNING)
TOO_MANY_VALUES = Diagnosis("CX138", "too_many_values", Severity.WARNING)
TOO_MANY_ROWS = Diagnosis("CX138", "too_many_rows")
UNKNOWN_LANGUAGE = Diagnosis("CX116", "unknown_language")
# CX2xx: what leads nowhere
PAGE_UNKNOWN = Diagnosis("CX229", "page_unknown")
LINK_ASTRAY = Diagnosis("CX229", "link_astray")
TEXT_LINK_ASTRAY = Diagnosis("CX229", "text_link_astray")
SECTION_UNKNOWN = Diagnosis("CX229", "section_unknown", Severity.WARNING)
PAGE_RENAMED = Diagnosis("CX229", "page_renamed", Severity.HINT)
# CX9xx: what is said to the checks themselves
NOT_UNDERSTOOD = Diagnosis("CX901", "not_understood", Severity.WARNING)
UNKNOWN_CODE = Diagnosis("CX901", "unknown_code_named", Severity.WARNING)
CANNOT_WAIT = Diagnosis("CX902", "cannot_wait", Severity.WARNING)
WITHOUT_REASON = Diagnosis("CX903", "without_reason", Severity.WARNING)
SET_ASIDE_IN_VAIN = Diagnosis("CX904", "set_aside_in_vain", Severity.WARNING)
CHECK_ABOUT_NOTHING = Diagnosis("CX904", "check_about_nothing", Severity.WARNING)
BASELINE_UNREADABLE = Diagnosis("CX905", "baseline_unreadable", Severity.WARNING)
BASELINE_OUTDATED = Diagnosis("CX906", "baseline_outdated", Severity.HINT)
# CX4xx: what is written with which letters and signs
BIDI_CONTROL = Diagnosis("CX401", "bidi_control")
ARABIC_LETTER = Diagnosis("CX402", "arabic_letter", Severity.HINT)
PERSIAN_COMMA = Diagnosis("CX403", "persian_comma")
COMMA_IN_BRACES = Diagnosis("CX403", "comma_in_braces")
NO_BREAK_SPACE = Diagnosis("CX404", "no_break_space")
NOT_A_DASH = Diagnosis("CX405", "not_a_dash", Severity.WARNING)


def diagnoses() -> tuple[Diagnosis, ...]:
    """Give every diagnosis of this module in the order of the codes."""
    found = [value for value in globals().values() if isinstance(value, Diagnosis)]
    return tuple(sorted(found, key=lambda diagnosis: (diagnosis.code, diagnosis.id)))
