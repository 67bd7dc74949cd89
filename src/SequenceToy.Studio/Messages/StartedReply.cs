using SequenceToy.Studio.Settings;

namespace SequenceToy.Studio.Messages;

/// <summary>A training starts: the state in full.</summary>
/// <param name="Id">The number of the training.</param>
/// <param name="Query">The link of the state.</param>
/// <param name="Notes">One sentence for each value of the request that was changed.</param>
/// <param name="Task">The id of the task.</param>
/// <param name="Summary">One imperative sentence that describes the task.</param>
/// <param name="Goal">The goal as a sentence.</param>
/// <param name="Controls">The settings with their ranges and values.</param>
/// <param name="Program">The C# program that trains the same network.</param>
/// <param name="OtherSeeds">The number of other seeds that will be trained.</param>
internal sealed record StartedReply(
    int Id, string Query, IReadOnlyList<string> Notes, string Task, string Summary, string Goal, IReadOnlyList<StudioControl> Controls,
    string Program, int OtherSeeds) : StudioReply
{
    /// <summary>The number of planned epochs.</summary>
    public required int Epochs { get; init; }

    /// <summary>The name and unit of the curves.</summary>
    public required string Axis { get; init; }
}
