namespace SequenceToy.Console.Views;

/// <summary>The weights of a network for a task.</summary>
internal static class NetworkSummary
{
    public static ModelSummary Of(ISequenceTask task, ExperimentSettings settings) =>
        ModelSummary.Of(new NetworkShape(task.Features, settings.Recurrent, task.Target.Size, task.Target.Placement));
}
