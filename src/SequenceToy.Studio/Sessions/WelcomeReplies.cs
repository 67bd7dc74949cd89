using SequenceToy.Studio.Lessons;
using SequenceToy.Studio.Messages;
using SequenceToy.Tasks;

namespace SequenceToy.Studio.Sessions;

/// <summary>Creates the first message of a session.</summary>
internal static class WelcomeReplies
{
    public static WelcomeReply Create() => new(
        typeof(SequenceExperiment).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "",
        [.. TaskCatalog.All.Select(entry => new OfferedTask(entry.Id, entry.Family.ToText(), entry.Summary))],
        StudioLessons.All);
}
