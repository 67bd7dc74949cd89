namespace SequenceToy.Studio.Lessons;

/// <summary>An exercise of a minute: look at one training, predict what a change does, then see it.</summary>
/// <param name="Id">The name in links, and the name of its page in the documentation.</param>
/// <param name="Title">The title.</param>
/// <param name="Before">The link of the state to look at.</param>
/// <param name="Question">What to look at, and what to predict.</param>
/// <param name="Answers">The answers to choose from.</param>
/// <param name="After">The link of the state that shows the correct answer.</param>
/// <param name="Result">What it shows, and why.</param>
/// <param name="Lesson">The sentence that it teaches.</param>
internal sealed record StudioLesson(
    string Id,
    string Title,
    string Before,
    string Question,
    IReadOnlyList<string> Answers,
    string After,
    string Result,
    string Lesson);
