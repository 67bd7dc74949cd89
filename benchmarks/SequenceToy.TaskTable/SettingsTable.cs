using System.Text;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks;
using SequenceToy.Training.Schedules;

namespace SequenceToy.TaskTable;

/// <summary>Writes the parameters of each task and its recommended settings.</summary>
internal static class SettingsTable
{
    // The trained lengths already contain these parameters.
    private static readonly string[] SaidByLengths = ["steps", "instructions"];

    public static void Write(StringBuilder text, IReadOnlyList<Measured> all)
    {
        text.Append("""

            ## Settings

            The tasks are those of the catalog. `SequenceExperiment.For(task)` trains one LSTM layer and a linear head with Adam. A falling learning rate follows a cosine after a warm-up.
            Samples are training samples per epoch plus validation samples. *At most* means that training stops once the validation samples reach the goal.

            | task | parameters | units | forget bias | learning rate | clip | batch | samples | epochs |
            | --- | --- | ---: | --- | --- | --- | ---: | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var task in all.Select(measured => measured.Task))
        {
            var settings = SequenceExperiment.For(task).Settings;
            var training = settings.Training;
            var validation = (int)Math.Round(settings.Samples * settings.ValidationSplit);
            var lstm = (LstmOptions)settings.Recurrent;
            text.Append($"| `{task.Id}` | {Parameters(task)} | {lstm.HiddenSize} | {lstm.ForgetBias.Value?.ToString() ?? "random"} | {training.LearningRate}{(training.Schedule is ConstantSchedule ? "" : ", falling")} | ");
            text.Append($"{training.GradientClip?.ToString() ?? "none"} | {training.BatchSize} | {settings.Samples - validation:#,0}{(settings.FreshDataEachEpoch ? " fresh" : "")} + {validation:#,0} | {(settings.StopWhenSolved ? "at most " : "")}{training.Epochs:#,0} |\n");
        }
    }

    private static string Parameters(ISequenceTask task)
    {
        var lengths = task is IVariableLengthTask variable ? [$"{variable.Lengths} {variable.LengthUnit}"] : Array.Empty<string>();
        var others = task.Parameters
            .Where(parameter => parameter.Value is not LengthRange && !(task is IVariableLengthTask && SaidByLengths.Contains(parameter.Key)))
            .Select(parameter => $"{ToText(parameter.Key)} {parameter.Value ?? "none"}");
        return string.Join(", ", [.. lengths, .. others]) is { Length: > 0 } parameters ? parameters : "none";
    }

    private static string ToText(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
