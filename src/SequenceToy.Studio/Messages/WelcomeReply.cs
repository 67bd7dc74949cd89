using SequenceToy.Studio.Lessons;

namespace SequenceToy.Studio.Messages;

/// <summary>The first message: what the host offers.</summary>
/// <param name="Version">The version of the library.</param>
/// <param name="Tasks">The tasks, grouped by family.</param>
/// <param name="Lessons">The lessons, in the order in which they build on each other.</param>
internal sealed record WelcomeReply(string Version, IReadOnlyList<OfferedTask> Tasks, IReadOnlyList<StudioLesson> Lessons) : StudioReply;

/// <summary>A task to choose.</summary>
/// <param name="Id">The name in links.</param>
/// <param name="Family">The name of the family.</param>
/// <param name="Summary">One imperative sentence that describes the task.</param>
internal sealed record OfferedTask(string Id, string Family, string Summary);
