using SequenceToy.Console.Views;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Gives the library's errors on series the names of options and files.</summary>
internal static class SeriesMessages
{
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["validation"] = "--validation-split",
        ["validationShare"] = "--validation-split",
        ["test"] = "--test-split",
        ["testShare"] = "--test-split",
        ["folds"] = "--backtest",
        ["window"] = "--window",
        ["period"] = "--period",
        ["steps"] = "--horizon",
        ["columns"] = "--target",
        ["known"] = "--future",
        ["data"] = "--csv",
        ["values"] = "--target, --columns and --known",
    };

    /// <summary>Runs a step on series; messages of the library name options, and the file that they are about.</summary>
    /// <param name="file">The file; null for none.</param>
    /// <param name="run">The step.</param>
    public static T Named<T>(string? file, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (ArgumentException problem) when (problem.ParamName is not null)
        {
            var text = problem.Message.Replace($" (Parameter '{problem.ParamName}')", "", StringComparison.Ordinal);
            var name = problem.ParamName;
            text = Parameters.TryGetValue(name, out var option) && text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (text.Length == name.Length || !char.IsLetter(text[name.Length])) ? option + text[name.Length..] : text;
            text = SeriesOptionNames.Of(text);
            throw new ArgumentException(file is null ? text : $"{ArgumentText.Of(file)}: {text}", problem);
        }
    }
}
