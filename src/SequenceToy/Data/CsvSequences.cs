using SequenceToy.Data.Tables;

namespace SequenceToy.Data;

/// <summary>Reads your own sequences from CSV files with one row per sequence or one row per step.</summary>
/// <remarks>The first line is a header with the names of the columns, unless <see cref="CsvOptions"/> says otherwise. Columns of numbers
/// are read as numbers, columns of text as categories: one feature per label (one-hot), or the class of a target. Fields may be quoted (RFC
/// 4180). The names of columns and classes are kept in the dataset.</remarks>
public static class CsvSequences
{
    /// <summary>Reads a CSV file with one whole sequence per row and its target after the last step.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="inputColumns">The names of the input columns, step after step, with all features of a step side by side.</param>
    /// <param name="targetColumns">The names of the target columns in the header.</param>
    /// <param name="target">The kind, size and placement of the targets. A class may be one column of indices from 0, of labels or of
    /// other whole numbers, or one column of 0 and 1 per class. Default: numbers, one per target column, or the class of a column of
    /// text, in the order of first appearance.</param>
    /// <param name="features">The number of input columns per step. Default: 1.</param>
    /// <param name="options">How the file is written, and the treatment of missing values. Default: all detected; missing values are
    /// refused.</param>
    /// <param name="like">The training data, if this is a file with other samples for the same network: labels, classes, offsets and
    /// names are those of the training data. Default: null.</param>
    /// <exception cref="CsvFormatException">A column is missing or unclear, a field is not what its column needs, a value is missing and no
    /// treatment was named, a label is not one of the training data, or a row has the wrong length; the message names line and
    /// column.</exception>
    /// <exception cref="ArgumentException">There are no columns, their number does not form whole steps or fit the target, or options
    /// contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><code>
    /// using SequenceToy.Data;
    /// File.WriteAllLines("sums.csv", ["a,b,c,sum", "1,2,9,3", "3,4,8,7"]);
    /// var data = CsvSequences.ReadRowPerSequence("sums.csv", ["a", "b", "c"], ["sum"]);
    /// </code></example>
    public static SequenceDataset ReadRowPerSequence(
        string path, IReadOnlyList<string> inputColumns, IReadOnlyList<string> targetColumns, TargetSpec? target = null, int features = 1,
            CsvOptions? options = null, SequenceDataset? like = null)
    {
        var spec = ColumnChecks.Target(inputColumns, targetColumns, target, like);
        ColumnChecks.WholeSteps(inputColumns, features, like?.InputColumns);
        if (spec is { Placement: not TargetPlacement.LastStep })
        {
            throw new ArgumentException(
                "target must be placed at the last step when each row is a whole sequence; it was placed at every step.", nameof(target));
        }

        var rows = CsvRows.Read(path, options);
        var (inputs, targets) = (rows.Columns(inputColumns), rows.Columns(targetColumns));
        rows = MissingTreatment.Drop(rows, [.. inputs, .. targets]);
        var marks = DecimalMarks.Of(rows);
        int[] order = [.. Enumerable.Range(0, rows.Rows.Count)];
        var reading = new InputReading(rows, marks, inputs, features, order, like?.InputColumns);
        var answers = new TargetReading(rows, marks, targets, order, spec, areRowsSequences: true);
        return SequenceDataset.FromSamples(order.Select(row => new Sample(
            reading.Sequence(SequenceRows.Steps(row, inputs.Length, features)), answers.Target([row]).Target)), answers.Spec)
            .With(like?.InputColumns ?? [.. reading.Columns.Select((column, feature) => column with
            {
                StepColumns = [.. inputColumns.Where((_, position) => position % features == feature)],
            })], new TableSource { Options = rows.Options });
    }

    /// <summary>Reads a CSV file with one step per row; rows with the same id form a sequence, in file order.</summary>
    /// <remarks>A target after the last step is read from the sequence's last row. <c>CsvSequences.ReadRowPerStep("rooms.csv", "room",
    /// ["temperature", "humidity"], ["power"])</c> reads two features per step.</remarks>
    /// <param name="path">The path of the file.</param>
    /// <param name="idColumn">The name of the column whose text identifies the sequence of a row.</param>
    /// <param name="inputColumns">The names of the columns with the features of a step.</param>
    /// <param name="targetColumns">The names of the target columns.</param>
    /// <param name="target">The kind, size and placement of the targets, as in <see cref="ReadRowPerSequence"/>. Default: after the last
    /// step; numbers, one per target column, or the class of a column of text.</param>
    /// <param name="options">How the file is written, and the treatment of missing values. Default: all detected; missing values are
    /// refused.</param>
    /// <param name="like">The training data, if this is a file with other samples for the same network. Default: null.</param>
    /// <inheritdoc cref="ReadRowPerSequence" path="/exception"/>
    public static SequenceDataset ReadRowPerStep(
        string path, string idColumn, IReadOnlyList<string> inputColumns, IReadOnlyList<string> targetColumns, TargetSpec? target = null,
            CsvOptions? options = null, SequenceDataset? like = null)
    {
        ArgumentNullException.ThrowIfNull(idColumn);
        var spec = ColumnChecks.Target(inputColumns, targetColumns, target, like);
        ColumnChecks.WholeSteps(inputColumns, inputColumns.Count, like?.InputColumns);
        var rows = CsvRows.Read(path, options);
        var id = rows.Column(idColumn);
        var (inputs, targets) = (rows.Columns(inputColumns), rows.Columns(targetColumns));
        var isAtEachStep = spec is { Placement: TargetPlacement.EveryStep };
        rows = MissingTreatment.Drop(rows, [id, .. inputs, .. isAtEachStep ? targets : []]);
        var marks = DecimalMarks.Of(rows);
        var sequences = SequenceRows.ById(rows, id);
        int[] order = [.. sequences.SelectMany(steps => steps)];
        var reading = new InputReading(rows, marks, inputs, inputs.Length, order, like?.InputColumns);
        int[][] answered = isAtEachStep ? sequences : Array.ConvertAll(sequences, steps => steps[^1..]);
        var answers = new TargetReading(
            rows, marks, targets, [.. answered.SelectMany(steps => steps)], spec, areRowsSequences: false);
        return SequenceDataset.FromSamples(sequences.Select((steps, index) =>
        {
            var (values, mask) = answers.Target(answered[index]);
            return new Sample(reading.Sequence(Array.ConvertAll(steps, row => new StepPlace(row, 0))), values) { Mask = mask };
        }), answers.Spec).With(reading.Columns, new TableSource { Options = rows.Options, SequenceColumn = idColumn });
    }

    /// <summary>Reads a CSV file with one whole sequence of numbers per row and no targets, for prediction.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="inputColumns">The names of the input columns, step after step. Default: null, all columns in file order.</param>
    /// <param name="features">The number of input columns per step. Default: 1.</param>
    /// <param name="options">How the file is written, and the treatment of missing values. Default: all detected; missing values are
    /// refused.</param>
    /// <returns>The sequences, one per row below the header, in file order.</returns>
    /// <exception cref="ArgumentException">The columns do not form whole steps, or options contradict each other.</exception>
    /// <inheritdoc cref="ReadRowPerSequence" path="/exception"/>
    public static IReadOnlyList<Sequence> ReadInputs(
        string path, IReadOnlyList<string>? inputColumns = null, int features = 1, CsvOptions? options = null) =>
        PredictionReading.Numbers(path, inputColumns, features, options);

    /// <summary>Reads a CSV file without targets for prediction, with the columns that a network was trained on.</summary>
    /// <remarks>Labels, the first date of elapsed times and marks of missing values are those of the training data.
    /// <c>CsvSequences.ReadInputsFor("new.csv", model.InputColumns!)</c> fits a model whose training data was read from a CSV
    /// file.</remarks>
    /// <param name="path">The path of the file.</param>
    /// <param name="trained">The input columns of the training data: those of a model or dataset.</param>
    /// <param name="idColumn">The name of the column whose text identifies the sequence of a row, for one row per step. Default: null,
    /// each row is a whole sequence.</param>
    /// <param name="inputColumns">The names of the input columns, step after step. Default: null, those of the training data by name; other
    /// columns are ignored. A file without a header is read whole, in file order.</param>
    /// <param name="options">How the file is written, and the treatment of missing values. Default: all detected; missing values are
    /// refused.</param>
    /// <returns>The sequences, in file order.</returns>
    /// <exception cref="ArgumentException">The columns do not form whole steps, or options contradict each other.</exception>
    /// <inheritdoc cref="ReadRowPerSequence" path="/exception"/>
    public static IReadOnlyList<Sequence> ReadInputsFor(
        string path, ValueList<InputColumn> trained, string? idColumn = null, IReadOnlyList<string>? inputColumns = null,
        CsvOptions? options = null) =>
        [.. PredictionReading.Trained(path, trained, idColumn, inputColumns, options).Select(sequence => sequence.Input)];

    /// <summary>Reads a CSV file with one row per step and no targets for prediction, and keeps the id of each sequence.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="trained">The input columns of the training data: those of a model or dataset.</param>
    /// <param name="idColumn">The name of the column whose text identifies the sequence of a row.</param>
    /// <param name="inputColumns">The names of the input columns. Default: null, those of the training data by name; other columns are
    /// ignored.</param>
    /// <param name="options">How the file is written, and the treatment of missing values. Default: all detected; missing values are
    /// refused.</param>
    /// <returns>The sequences with their ids, in the order of their first rows.</returns>
    /// <exception cref="ArgumentException">The columns do not form whole steps, or options contradict each other.</exception>
    /// <inheritdoc cref="ReadRowPerSequence" path="/exception"/>
    public static IReadOnlyList<NamedSequence> ReadInputsById(
        string path, ValueList<InputColumn> trained, string idColumn, IReadOnlyList<string>? inputColumns = null,
        CsvOptions? options = null) =>
        PredictionReading.Trained(path, trained, Require.NotNull(idColumn, nameof(idColumn)), inputColumns, options);

    /// <summary>Reads a CSV file and returns what was understood: delimiter, decimal mark, encoding, and each column's kind, range, missing
    /// values, labels and times.</summary>
    /// <remarks>Missing values are counted, not treated. A column that is not clear has a <see cref="TableColumn.Problem"/>; methods that
    /// read the column throw an exception with this text.</remarks>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How the file is written. Default: all detected.</param>
    /// <returns>All columns, in file order; <see cref="DataTable.ToString"/> says it in plain text.</returns>
    /// <exception cref="CsvFormatException">The file is no table, or its delimiter is not clear.</exception>
    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DataTable Inspect(string path, CsvOptions? options = null) => TableReading.Inspect(path, options);
}
