namespace SequenceToy.Studio.Messages;

/// <summary>Trainings with other seeds: those that ended since the last such message.</summary>
/// <param name="Id">The number of the training.</param>
/// <param name="Curves">The curves of the seeds that ended.</param>
/// <param name="Done">The number of other seeds that ended so far.</param>
/// <param name="Count">The number of other seeds in all.</param>
/// <param name="Solved">The number of other seeds that reached the goal so far.</param>
/// <param name="Sentence">The result so far, such as <c>17 of 20 other seeds reach the goal (64% to 95%)</c>.</param>
/// <param name="Updates">The number of weight updates in this session.</param>
internal sealed record BandReply(
    int Id, IReadOnlyList<Curve> Curves, int Done, int Count, int Solved, string Sentence, long Updates) : StudioReply;
