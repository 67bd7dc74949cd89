using SequenceToy.Console.Json;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Takes the columns of a table of samples from a configuration file; options on the command line win.</summary>
internal static class TableConfig
{
    /// <summary>Returns a request with the settings of a file where the command line leaves them open.</summary>
    /// <param name="given">The command line.</param>
    /// <param name="file">The settings of the file.</param>
    /// <exception cref="ArgumentException">The command line is about a series.</exception>
    public static FitRequest Under(this FitRequest given, TableSettingsDocument file)
    {
        if (given.IsSeries)
        {
            throw new ArgumentException(
                $"{ConfigFile.Name}: table must be left out for a series; {given.WhySeries} makes this a series.");
        }

        // --features is for rows that are whole sequences.
        file = given.Features is null || given.SequenceColumn is not null ? file
            : file with { SequenceColumn = null, StepColumn = null, EveryStep = null };
        var targets = given.Targets.Count > 0 ? given.Targets : file.Targets ?? [];
        var (sequence, step) = (given.SequenceColumn ?? file.SequenceColumn, given.StepColumn ?? file.StepColumn);
        string[] taken = [.. given.Targets, .. new[] { given.SequenceColumn }.OfType<string>()];
        string[] columns = [.. (file.Columns ?? []).Where(name => !taken.Contains(name, StringComparer.Ordinal))];
        if (given.Columns.Count == 0 && file.Columns is { Length: > 0 } && columns.Length == 0)
        {
            throw new ArgumentException(
                $"--columns must name the input columns: those of {ConfigFile.Name} "
                + $"({PrintableText.Of(string.Join(", ", file.Columns), 200)}) are targets or name the sequences now.");
        }

        return given with
        {
            Targets = targets,
            Columns = given.Columns.Count > 0 ? given.Columns : columns,
            SequenceColumn = sequence,
            StepColumn = step,
            Features = given.Features ?? (sequence is null ? file.Features : null),
            EveryStep = given.EveryStep ?? file.EveryStep,
            Stratified = given.Stratified ?? file.Stratified,
        };
    }

    /// <summary>Returns the settings of a request, for a file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="inputs">The input columns.</param>
    public static TableSettingsDocument Document(this FitRequest request, string[] inputs) => new()
    {
        Targets = [.. request.Targets],
        Columns = inputs,
        SequenceColumn = request.SequenceColumn,
        StepColumn = request.StepColumn,
        Features = request.SequenceColumn is null ? request.Features ?? 1 : null,
        EveryStep = request.EveryStep ?? false,
        Stratified = request.Stratified ?? false,
    };
}
