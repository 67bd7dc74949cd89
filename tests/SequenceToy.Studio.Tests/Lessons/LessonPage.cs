using System.Globalization;
using System.Text;
using SequenceToy.Studio.Lessons;
using SequenceToy.Studio.Settings;

namespace SequenceToy.Studio.Tests.Lessons;

/// <summary>The page of a lesson in the documentation, which is written from the lesson.</summary>
internal static class LessonPage
{
    public static string Of(StudioLesson lesson, StudioLesson? next)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {lesson.Title}\n\n");
        page.Append("*For anyone who learns or teaches how recurrent networks learn: one minute in the Studio. [All lessons](README.md)*\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Start the Studio with `sequencetoy studio`, and open [this lesson](http://127.0.0.1:5150/?lesson={lesson.Id}).\n\n");
        page.Append(CultureInfo.InvariantCulture, $"## Predict\n\n{lesson.Question}\n\n");
        foreach (var answer in lesson.Answers)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {answer}\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\n## Run\n\nChoose an answer in the Studio, or open [the result](http://127.0.0.1:5150/?{lesson.After}).\n\n");
        page.Append(CultureInfo.InvariantCulture, $"<details>\n<summary>What happens</summary>\n\n{lesson.Result}\n\n</details>\n\n");
        page.Append(CultureInfo.InvariantCulture, $"**{lesson.Lesson}**\n\n## In code\n\n");
        page.Append(CultureInfo.InvariantCulture, $"```csharp\n{StudioProgram.Of(StudioQuery.Parse(lesson.After).State).Trim().ReplaceLineEndings("\n")}\n```\n");
        page.Append(next is null ? "" : $"\n[Next lesson: {next.Title}]({next.Id}.md)\n");
        return page.ToString();
    }
}
