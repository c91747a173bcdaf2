<#-- The list of licences that the build writes into the jar as META-INF/THIRD-PARTY.txt. -->
OneWindow is licensed under the Apache License 2.0 (META-INF/LICENSE). Its jar also contains the ${dependencyMap?size} libraries below,
each under its own licence and unchanged. Where a library offers several licences, the first one named is used.

JMH (org.openjdk.jmh:jmh-core), which the command bench runs, is under the GNU General Public License, version 2, with the
Classpath Exception: the exception lets it be linked with and shipped beside code under other licences, as it is here.

<#list dependencyMap as e>
<#assign project = e.getKey()/>
<#assign licences = e.getValue()/>
- ${project.groupId}:${project.artifactId}:${project.version} (${project.name}<#if project.url??>, ${project.url}</#if>)
  <#list licences as licence>${licence}<#if licence_has_next>; or </#if></#list>
</#list>
