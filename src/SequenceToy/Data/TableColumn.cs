namespace SequenceToy.Data;

/// <summary>A column of a table: its kind, its values in double precision, and how its text was understood. Immutable.</summary>
public sealed class TableColumn
{
    private readonly double smallest;
    private readonly double largest;

    /// <param name="name">The name in the header.</param>
    /// <param name="position">The position in the file, counted from 1.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="values">The values; NaN where missing or unreadable.</param>
    /// <param name="missing">The number of missing values; null when all that are NaN are missing.</param>
    internal TableColumn(string name, int position, ColumnKind kind, double[] values, int? missing = null)
    {
        Name = name;
        Position = position;
        Kind = kind;
        Values = new ValueList<double>(values);
        Missing = missing ?? values.Count(double.IsNaN);
        smallest = values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min();
        largest = values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();
    }

    /// <summary>The name in the header.</summary>
    public string Name { get; }

    /// <summary>The position in the file, counted from 1.</summary>
    public int Position { get; }

    /// <summary>The kind: numbers, categories or times.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The values, [rows]; NaN where missing. Categories are indices of <see cref="Labels"/>; times are seconds since 1970-01-01,
    /// in UTC if the texts have a zone.</summary>
    public ValueList<double> Values { get; }

    /// <summary>The labels of a category, in order of first appearance; empty for other kinds.</summary>
    public ValueList<string> Labels { get; internal init; } = [];

    /// <summary>The number of missing values.</summary>
    public int Missing { get; }

    /// <summary>The smallest value; null for categories, without values, and with a <see cref="Problem"/>.</summary>
    public double? Minimum => HasRange ? smallest : null;

    /// <summary>The largest value; null for categories, without values, and with a <see cref="Problem"/>.</summary>
    public double? Maximum => HasRange ? largest : null;

    /// <summary>The first fields as they stand in the file, at most five.</summary>
    public ValueList<string> FirstTexts { get; internal init; } = [];

    /// <summary>The format of times in .NET's notation; null for other kinds.</summary>
    public string? DateFormat { get; internal init; }

    /// <summary>The constant step between times; null for other kinds, unordered times and other steps.</summary>
    public TimeStep? Step { get; internal init; }

    /// <summary>The number to subtract, in double precision, before the values become 32-bit numbers, which would lose their differences
    /// otherwise. Default: 0.</summary>
    public double Offset { get; internal init; }

    /// <summary>The reason for the kind, such as <c>all fields are numbers</c>.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>Sentences on fields that may have another meaning, such as numbers that look like dates; empty when there is
    /// nothing.</summary>
    public ValueList<string> Notes { get; internal init; } = [];

    /// <summary>The problem to solve before the column can be read, by an option or in the file; null when there is none.</summary>
    public string? Problem { get; internal init; }

    /// <summary>The line of <see cref="Problem"/>, counted from 1; null when it concerns the whole column.</summary>
    public int? ProblemLine { get; internal init; }

    /// <summary>Gets the time in a row.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <returns>The time, in UTC if the texts have a zone; null when missing.</returns>
    /// <exception cref="InvalidOperationException">The column is of another kind.</exception>
    public DateTime? TimeAt(int row) => Kind == ColumnKind.Time
        ? double.IsNaN(Values[row]) ? null : TimeOf(Values[row])
        : throw new InvalidOperationException($"The column {PrintableText.Quoted(Name)} must be of times; it is of kind {Kind}.");

    /// <summary>Gets the label in a row.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <returns>The label; null when missing.</returns>
    /// <exception cref="InvalidOperationException">The column is of another kind.</exception>
    public string? LabelAt(int row) => Kind == ColumnKind.Category
        ? double.IsNaN(Values[row]) ? null : Labels[(int)Values[row]]
        : throw new InvalidOperationException($"The column {PrintableText.Quoted(Name)} must be of categories; it is of kind {Kind}.");

    /// <summary>Returns the name, kind, range and reason on one line.</summary>
    public override string ToString() => Tables.TableText.Of(this);

    /// <summary>Returns a column with other values, such as filled ones.</summary>
    internal TableColumn With(double[] values) => new(Name, Position, Kind, values)
    {
        Labels = Labels,
        FirstTexts = FirstTexts,
        DateFormat = DateFormat,
        Step = Step,
        Offset = Offset,
        Reason = Reason,
        Notes = Notes,
        Problem = Problem,
        ProblemLine = ProblemLine,
    };

    private bool HasRange => Kind != ColumnKind.Category && Problem is null && double.IsFinite(smallest);

    internal static double SecondsOf(DateTime time) => (time - DateTime.UnixEpoch).TotalSeconds;

    // A double of seconds holds microseconds.
    internal static DateTime TimeOf(double seconds) => DateTime.UnixEpoch.AddTicks((long)Math.Round(seconds * 1e6) * 10);
}
